package org.infomat.kiosk.servicing;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.infomat.device.DeviceId;
import org.infomat.device.health.HealthLevel;

/// What a technician wants done. Each is in the audit log before it begins, and its outcome after it.
public sealed interface Task {
    /// Whether it is asked about once more before it begins.
    default boolean asksFirst() {
        return false;
    }

    /// Whether a technician can end it before it ends by itself, with what there is by then.
    default boolean canBeCutShort() {
        return false;
    }

    /// Checks a device, as far as the level says.
    record CheckHealth(DeviceId device, HealthLevel level) implements Task {
        /// Whether the technician has to do something that the device notices.
        public boolean needsPerson() {
            return level == HealthLevel.INTERACTIVE;
        }
    }

    /// Closes a device and opens it anew.
    record Reconnect(DeviceId device) implements Task {}

    /// Writes down what a device and its driver say to each other while somebody uses it, with nobody's data.
    record RecordSession(DeviceId device) implements Task {
        /// Unless it is cut short. The texts say how long it is.
        public static final Duration LASTS = Duration.ofSeconds(30);

        /// Whoever is to use the device first reads how.
        @Override
        public boolean asksFirst() {
            return true;
        }

        @Override
        public boolean canBeCutShort() {
            return true;
        }
    }

    /// Sets a device's counters to zero, after its paper or the device itself was replaced.
    record ResetCounters(DeviceId device) implements Task {
        @Override
        public boolean asksFirst() {
            return true;
        }
    }

    /// Sends what waits now, however long it was to wait.
    record SendNow() implements Task {}

    /// Takes an application that holds up the others out of the line.
    record SetAside(UUID application) implements Task {
        @Override
        public boolean asksFirst() {
            return true;
        }
    }

    /// Tries an application that was set aside again.
    record PutBack(UUID application) implements Task {}

    record VerifyAudit() implements Task {}

    /// Makes a signed report of the terminal and hands it out.
    record Report(Destination to) implements Task {
        public enum Destination {
            STICK,
            HUB
        }
    }

    /// Ends the program, so that its supervisor starts it again.
    record Restart() implements Task {
        @Override
        public boolean asksFirst() {
            return true;
        }
    }

    /// Part of finding a device and taking it on.
    sealed interface Attaching extends Task {}

    /// Looks what is attached.
    ///
    /// @param replaced proposes only what may take the place of that device
    /// @param host asks only for a printer at that address; empty for all that is attached
    record Find(Optional<DeviceId> replaced, String host) implements Attaching {}

    /// Opens a device as proposed, checks it and closes it.
    record TryCandidate(Attachment.Candidate candidate, HealthLevel level) implements Attaching {}

    /// Writes a device that was tried with success into `devices.yaml` and uses it from now on.
    record TakeOn(Attachment.Candidate candidate) implements Attaching {}

    /// Part of a trial, or its end.
    sealed interface Trying extends Task {}

    /// Prints a test in the script of a language, with its digits, dates and money.
    ///
    /// @param language a tag
    record PrintScript(DeviceId printer, String language) implements Trying {}

    /// Prints the bar codes that receipts bear, and a ruler across the paper.
    record PrintMeasures(DeviceId printer) implements Trying {}

    /// Reads whatever card is presented now.
    record ReadCard(DeviceId reader) implements Trying {}

    /// Reads whatever code is held before the scanner now.
    record ScanCode(DeviceId scanner) implements Trying {}

    /// Lets one side of a loudspeaker sound.
    record PlayTone(Outlet outlet, Side side) implements Trying {}

    enum Outlet {
        SPEAKER,
        HEADSET
    }

    enum Side {
        LEFT,
        RIGHT
    }

    /// How a trial went, for the audit log.
    ///
    /// @param detail what was found, in no language
    record Judge(Trial trial, boolean worked, String detail) implements Trying {}
}
