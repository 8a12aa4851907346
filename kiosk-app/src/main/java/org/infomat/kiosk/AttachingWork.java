package org.infomat.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infomat.device.DeviceId;
import org.infomat.device.finding.Finder;
import org.infomat.device.finding.Found;
import org.infomat.device.finding.Proposal;
import org.infomat.device.health.HealthLevel;
import org.infomat.kiosk.hardware.DeviceClass;
import org.infomat.kiosk.hardware.DeviceConfig;
import org.infomat.kiosk.hardware.DevicesConfigException;
import org.infomat.kiosk.hardware.DevicesFile;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.servicing.Attachment;
import org.infomat.kiosk.servicing.Attachment.Candidate;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Ended.Result;
import org.infomat.kiosk.servicing.Task;

/// Finds what is attached, tries what was chosen of it, and takes it on: in `devices.yaml` and in the running terminal.
final class AttachingWork {
    private final Hardware hardware;
    private final Finder finder;
    private final DevicesFile file;

    AttachingWork(Hardware hardware, Finder finder, DevicesFile file) {
        this.hardware = hardware;
        this.finder = finder;
        this.file = file;
    }

    Result perform(Task.Attaching task) throws InterruptedException {
        return switch (task) {
            case Task.Find(Optional<DeviceId> replaced, String host) ->
                new Result.Attached(attachments(host.isBlank() ? finder.find() : finder.probe(host.strip()), replaced));
            case Task.TryCandidate(Candidate candidate, HealthLevel level) -> tried(candidate, level);
            case Task.TakeOn(Candidate candidate) -> takenOn(config(candidate));
        };
    }

    private List<Attachment> attachments(List<Found> found, Optional<DeviceId> replaced) {
        Optional<DeviceClass> kind = replaced.map(id -> hardware.config(id).deviceClass());
        return found.stream()
                .map(one -> new Attachment(
                        one.place(),
                        one.label(),
                        one.hindrance(),
                        one.proposals().stream()
                                .filter(proposal -> kind.isEmpty() || kind.get() == kindOf(proposal))
                                .map(proposal -> candidate(proposal, replaced))
                                .toList()))
                .filter(one -> replaced.isEmpty() || !one.candidates().isEmpty())
                .toList();
    }

    private static DeviceClass kindOf(Proposal proposal) {
        return DeviceClass.of(proposal.deviceClass());
    }

    private Candidate candidate(Proposal proposal, Optional<DeviceId> replaced) {
        String kind = kindOf(proposal).word();
        return new Candidate(
                replaced.orElseGet(() -> free(kind)),
                replaced.isPresent(),
                kind,
                proposal.driver(),
                proposal.settings(),
                proposal.confidence(),
                proposal.reason());
    }

    /// `card-reader`, or `card-reader-2` where there is one.
    private DeviceId free(String kind) {
        Set<String> taken = hardware.reports().stream()
                .map(report -> report.id().value())
                .collect(Collectors.toCollection(HashSet::new));
        String name = kind;
        for (int number = 2; taken.contains(name); number++) {
            name = kind + "-" + number;
        }
        return new DeviceId(name);
    }

    /// Settings that are missing, such as the lines of a GPIO chip, are told as what they are.
    private Result tried(Candidate candidate, HealthLevel level) throws InterruptedException {
        try {
            return TaskWork.result(hardware.tryOut(config(candidate), level).outcome());
        } catch (IllegalArgumentException e) {
            return new Result.Failed(Ended.Why.SETTING, String.valueOf(e.getMessage()));
        }
    }

    private Result takenOn(DeviceConfig device) {
        try {
            Path kept = file.write(device);
            hardware.replace(device);
            return new Result.Done(String.valueOf(kept.getFileName()));
        } catch (IOException | DevicesConfigException e) {
            return new Result.Failed(Ended.Why.NOT_WRITTEN, String.valueOf(e.getMessage()));
        }
    }

    private static DeviceConfig config(Candidate candidate) {
        return new DeviceConfig(
                candidate.id(),
                DeviceClass.valueOf(candidate.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                candidate.driver(),
                candidate.settings());
    }

    /// What it is called in the audit log.
    static String word(Task.Attaching task) {
        return switch (task) {
            case Task.Find find -> "find-devices";
            case Task.TryCandidate tried -> "try-device";
            case Task.TakeOn taken -> "take-on-device";
        };
    }

    static String object(Task.Attaching task) {
        return switch (task) {
            case Task.Find find -> find.replaced().map(DeviceId::value).orElse("");
            case Task.TryCandidate tried -> tried.candidate().id().value();
            case Task.TakeOn taken -> taken.candidate().id().value();
        };
    }

    /// What will stand in `devices.yaml`: it holds no secrets.
    static String detail(Task.Attaching task) {
        return switch (task) {
            case Task.Find find -> find.host();
            case Task.TryCandidate tried -> told(tried.candidate());
            case Task.TakeOn taken -> told(taken.candidate());
        };
    }

    private static String told(Candidate candidate) {
        return (candidate.driver() + " " + String.join(" ", candidate.lines())).strip();
    }
}
