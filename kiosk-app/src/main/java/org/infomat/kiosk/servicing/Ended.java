package org.infomat.kiosk.servicing;

import java.util.List;
import org.infomat.device.DeviceReason;

/// What became of a task.
public record Ended(Task task, Result result) {
    public sealed interface Result {
        /// For the technician, in no language: a number, a device's own words.
        String detail();

        record Done(String detail) implements Result {}

        record Failed(Why why, String detail) implements Result {}

        /// Something was read.
        record Found(Finding finding) implements Result {
            @Override
            public String detail() {
                return finding.detail();
            }
        }

        /// What was found attached.
        record Attached(List<Attachment> attachments) implements Result {
            public Attached {
                attachments = List.copyOf(attachments);
            }

            @Override
            public String detail() {
                return Integer.toString(attachments.size());
            }
        }

        /// A device failed its check.
        record Faulty(DeviceReason reason, String detail) implements Result {}
    }

    /// Each has a text `technician.why.NAME` that says what to do.
    public enum Why {
        /// The audit log cannot be written, so nothing is done that it would not know of.
        NOT_RECORDED,
        NOT_WHOLE,
        GONE,
        /// Nobody did what the check asks for.
        UNATTENDED,
        /// There is nothing to check at this level.
        NOT_AVAILABLE,
        /// The computer has no such loudspeaker.
        NO_SOUND,
        /// A setting is missing or wrong.
        SETTING,
        /// `devices.yaml` could not be written.
        NOT_WRITTEN,
        /// A recording could not be written.
        NOT_KEPT,
        NO_STICK,
        STICK_READ_ONLY,
        STICK_FULL,
        /// It was pulled out too early, or it is broken.
        STICK_FAILED,
        /// The hub is not reached: the report waits, and is sent when it is.
        KEPT_FOR_HUB,
        HUB_REFUSED
    }
}
