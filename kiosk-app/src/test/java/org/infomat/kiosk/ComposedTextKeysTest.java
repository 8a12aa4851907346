package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.content.Bundle;
import org.infomat.content.form.SchemaCheck;
import org.infomat.content.reference.Typed;
import org.infomat.device.Capability;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.card.simulated.SimulatedCardReaderDriver;
import org.infomat.device.finding.Clue;
import org.infomat.device.finding.Confidence;
import org.infomat.device.finding.Hindrance;
import org.infomat.device.printer.simulated.SimulatedDocumentPrinterDriver;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.scanner.simulated.SimulatedScannerDriver;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.simulated.SimulatedSignalDriver;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.hardware.DeviceClass;
import org.infomat.kiosk.hardware.usage.Statistic;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Finding;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Trial;
import org.infomat.kiosk.visit.Problem;
import org.infomat.kiosk.visit.StatusView;
import org.infomat.kiosk.visit.Step;
import org.junit.jupiter.api.Test;

/// Text keys that are put together at run time: each family has a text for each of its cases, and none besides.
class ComposedTextKeysTest {
    private final Bundle bundle = StarterBundle.get();

    @Test
    void states_of_devices_and_reasons_for_them() {
        assertFamily("device.state.", names(DeviceState.values()));
        assertFamily("device.reason.", names(DeviceReason.values()));
        assertFamily(
                "device.kind.",
                Stream.of(DeviceClass.values()).map(DeviceClass::word).toList());
    }

    @Test
    void what_devices_can_do_and_what_is_counted_of_them() {
        assertFamily("device.capability.", names(Capability.values()));
        assertFamily("device.statistic.", names(Statistic.values()));
    }

    @Test
    void why_a_technicians_task_was_not_done() {
        assertFamily("technician.why.", names(Ended.Why.values()));
    }

    @Test
    void what_is_tried_by_hand() {
        List<String> kinds = names(Trial.Kind.values());
        assertThat(family("technician.trial.do."))
                .isEqualTo(kinds.stream()
                        .map(kind -> "technician.trial.do." + kind)
                        .collect(Collectors.toSet()));
        assertThat(family("technician.trial."))
                .containsAll(
                        kinds.stream().map(kind -> "technician.trial." + kind).toList());
        assertFamily("technician.trial.card.", names(Finding.Card.Kind.values()));
        assertFamily("technician.confidence.", names(Confidence.values()));
        assertFamily("technician.clue.", names(Clue.values()));
        List<String> hindrances = new ArrayList<>(names(Hindrance.values()));
        hindrances.remove(Hindrance.NONE.name());
        assertFamily("technician.hindrance.", hindrances);
        assertFamily("technician.lamp.", names(Lamp.values()));
        assertFamily("technician.rate.", names(Light.Rate.values()));
        assertFamily("technician.colour.", names(Light.Colour.values()));
        List<String> tones = new ArrayList<>();
        for (Task.Outlet outlet : Task.Outlet.values()) {
            names(Task.Side.values()).forEach(side -> tones.add(outlet + "." + side));
        }
        assertFamily("technician.task.tone.", tones);
        List<String> keyboards = new ArrayList<>(names(InputKind.values()));
        keyboards.remove(InputKind.TEXT.name());
        keyboards.addAll(List.of("key", "typed"));
        assertFamily("technician.trial.keyboard.", keyboards);
    }

    @Test
    void levers_of_the_simulators() {
        DeviceId id = new DeviceId("trial");
        Stream<Simulator> simulators = Stream.of(
                new VirtualPrinter("trial"),
                new SimulatedDocumentPrinterDriver().simulator(id),
                new SimulatedCardReaderDriver().simulator(id),
                new SimulatedScannerDriver().simulator(id),
                new SimulatedSignalDriver().simulator(id));
        assertFamily(
                "device.lever.",
                simulators
                        .flatMap(simulator -> simulator.levers().stream())
                        .map(Lever::name)
                        .toList());
    }

    @Test
    void problems_and_what_to_do_about_them() {
        List<String> keys = new ArrayList<>(List.of("problem.title"));
        for (Problem problem : Problem.values()) {
            keys.add(problem.text());
            keys.add(problem.remedy());
        }
        assertThat(family("problem.")).isEqualTo(Set.copyOf(keys));
    }

    @Test
    void states_of_applications() {
        Set<String> keys = new HashSet<>();
        for (StatusView.Code code : StatusView.Code.values()) {
            for (String part : List.of(".title", ".text", ".to-do")) {
                keys.add("status." + code.name().toLowerCase(Locale.ROOT) + part);
            }
        }
        assertThat(family("status.")).containsAll(keys);
    }

    @Test
    void reasons_why_nothing_was_printed_and_why_a_terminal_is_out_of_service() {
        assertFamily("receipt.why.", names(Step.WhyNotPrinted.values()));
        List<String> why = new ArrayList<>(List.of("title", "elsewhere"));
        why.addAll(names(Step.OutOfService.Why.values()));
        assertFamily("outofservice.", why);
    }

    @Test
    void what_is_wrong_with_a_typed_reference_or_code() {
        List<String> faults = new ArrayList<>();
        for (Step.EntryFault.Part part : Step.EntryFault.Part.values()) {
            names(Typed.Why.values()).forEach(why -> faults.add(part + "." + why));
        }
        assertFamily("lookup.fault.", faults);
    }

    @Test
    void rules_that_an_answer_can_break() {
        List<String> rules = new ArrayList<>(SchemaCheck.keywordsOfAnswers());
        rules.addAll(List.of("additionalProperties", "limit", "summary"));
        assertFamily("form.error.", rules);
    }

    private void assertFamily(String prefix, List<String> cases) {
        assertThat(family(prefix))
                .containsExactlyInAnyOrderElementsOf(
                        cases.stream().map(name -> prefix + name).distinct().toList());
    }

    private Set<String> family(String prefix) {
        Set<String> family = new HashSet<>(bundle.texts().keys());
        family.removeIf(key -> !key.startsWith(prefix));
        return family;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
