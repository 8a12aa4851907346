package org.infomat.kiosk.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infomat.device.DeviceId;
import org.infomat.device.finding.Confidence;
import org.infomat.device.finding.Finder;
import org.infomat.device.finding.Found;
import org.infomat.device.finding.Hindrance;
import org.infomat.device.finding.Proposal;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.health.HealthReport;
import org.infomat.kiosk.hardware.DeviceClass;
import org.infomat.kiosk.hardware.DeviceConfig;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is plugged in, which driver fits, and one choice written into `devices.yaml` when it works.
record Probing(Terminal terminal, Finder finder, PrintStream out) {
    /// A proposal, by its number on the list.
    private record Numbered(int number, Found found, Proposal proposal) {}

    int run(Words words) throws IOException, InterruptedException {
        String address = words.option("--address");
        List<Found> found = address.isEmpty() ? finder.find() : finder.probe(address);
        List<Numbered> proposals = numbered(found);
        if (!words.option("--write").isEmpty()) {
            return write(words.option("--write"), words.option("--choose"), proposals);
        }
        if (words.json()) {
            out.println(json(found, proposals).toPrettyString());
        } else {
            print(found, proposals);
        }
        return Devices.WELL;
    }

    private static List<Numbered> numbered(List<Found> found) {
        List<Numbered> numbered = new ArrayList<>();
        for (Found one : found) {
            one.proposals().forEach(proposal -> numbered.add(new Numbered(numbered.size() + 1, one, proposal)));
        }
        return numbered;
    }

    private int write(String name, String choice, List<Numbered> proposals) throws IOException, InterruptedException {
        Proposal chosen = chosen(name, choice, proposals);
        DeviceConfig device = DeviceConfig.of(new DeviceId(name), chosen);
        terminal.requireFree();
        HealthReport report = Testing.report(terminal, device, HealthLevel.INTERNAL);
        out.println(Testing.told(report));
        if (!(report.outcome() instanceof HealthOutcome.Passed)) {
            out.println("Nothing was written.");
            return Devices.FAILED;
        }
        terminal.record("shell.device-written", name, chosen.driver() + " " + settings(chosen));
        Path kept = terminal.file().write(device);
        out.println("Written to " + terminal.devices() + "; the old file is " + kept);
        return Devices.WELL;
    }

    /// Without a number, the one proposal that is more than possible, of the class that the device has now.
    private Proposal chosen(String name, String choice, List<Numbered> proposals) {
        if (!choice.isEmpty()) {
            return proposals.stream()
                    .filter(one -> Integer.toString(one.number()).equals(choice))
                    .findFirst()
                    .map(Numbered::proposal)
                    .orElseThrow(() -> new IllegalArgumentException("There is no proposal number " + choice));
        }
        Optional<DeviceClass> wanted = terminal.file().read().devices().stream()
                .filter(device -> device.id().value().equals(name))
                .map(DeviceConfig::deviceClass)
                .findFirst();
        List<Proposal> fitting = proposals.stream()
                .map(Numbered::proposal)
                .filter(proposal -> proposal.confidence() != Confidence.POSSIBLE)
                .filter(proposal -> wanted.isEmpty() || wanted.get() == DeviceClass.of(proposal.deviceClass()))
                .toList();
        if (fitting.size() != 1) {
            throw new IllegalArgumentException(fitting.size() + " proposals fit " + name
                    + "; say which with --choose NUMBER, as 'devices probe' lists them");
        }
        return fitting.getFirst();
    }

    private void print(List<Found> found, List<Numbered> proposals) {
        Table table = new Table("NUMBER", "FOUND AT", "IT SAYS", "CLASS", "DRIVER", "SURE", "WHY", "SETTINGS");
        for (Found one : found) {
            if (one.proposals().isEmpty()) {
                table.row("", one.place(), one.label(), "", "", "", note(one.hindrance()), "");
            }
            proposals.stream()
                    .filter(each -> each.found().equals(one))
                    .forEach(each -> table.row(
                            Integer.toString(each.number()),
                            one.place(),
                            one.label(),
                            DeviceClass.of(each.proposal().deviceClass()).word(),
                            each.proposal().driver(),
                            word(each.proposal().confidence()),
                            one.hindrance() == Hindrance.NONE
                                    ? word(each.proposal().reason())
                                    : note(one.hindrance()),
                            settings(each.proposal())));
        }
        table.print(out);
    }

    private static String note(Hindrance hindrance) {
        return switch (hindrance) {
            case NONE -> "no driver fits";
            case NO_ACCESS -> "this user may not open it: add the user to the group of its file";
            case SERVICE_DOWN -> "the service does not run: start pcscd";
            case NOT_LOOKED -> "looking there failed";
            case SLOW -> "looking there took too long";
        };
    }

    private static String settings(Proposal proposal) {
        return new TreeMap<>(proposal.settings().values())
                .entrySet().stream()
                        .map(setting -> setting.getKey() + ": " + setting.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ArrayNode json(List<Found> found, List<Numbered> proposals) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Found one : found) {
            ObjectNode json = all.addObject()
                    .put("place", one.place())
                    .put("label", one.label())
                    .put("hindrance", one.hindrance().name());
            ArrayNode list = json.putArray("proposals");
            proposals.stream().filter(each -> each.found().equals(one)).forEach(each -> list.add(json(each)));
        }
        return all;
    }

    private static ObjectNode json(Numbered each) {
        Proposal proposal = each.proposal();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("number", each.number())
                .put("class", DeviceClass.of(proposal.deviceClass()).word())
                .put("driver", proposal.driver())
                .put("confidence", proposal.confidence().name())
                .put("reason", proposal.reason().name());
        ObjectNode settings = json.putObject("settings");
        new TreeMap<>(proposal.settings().values()).forEach(settings::put);
        return json;
    }
}
