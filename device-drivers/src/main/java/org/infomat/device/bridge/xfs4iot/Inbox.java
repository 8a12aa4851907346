package org.infomat.device.bridge.xfs4iot;

import java.util.function.Consumer;
import org.infomat.device.DeviceStatus;
import org.infomat.device.message.MessageEars;
import tools.jackson.databind.JsonNode;

/// What comes from a service, message by message: to the command that it belongs to, or to whoever hears what was not
/// asked for.
///
/// @param end is told what ends the line
record Inbox(Outstanding outstanding, Hearing hearing, Consumer<DeviceStatus> end) implements MessageEars {
    @Override
    public void heard(String text) {
        try {
            switch (Message.parse(text)) {
                case Message.Acknowledge told -> outstanding.acknowledge(told);
                case Message.Event told -> outstanding.tell(told);
                case Message.Completion told -> completed(told);
                case Message.Unsolicited told -> unasked(told);
            }
        } catch (XfsException e) {
            end.accept(e.status());
        }
    }

    private void completed(Message.Completion told) throws XfsException {
        if (told.name().equals("Common.Status")) {
            hearing.status(told.payload());
        }
        outstanding.complete(told);
    }

    private void unasked(Message.Unsolicited told) {
        if (told.name().equals("Common.StatusChangedEvent")) {
            JsonNode payload = told.payload();
            DeviceStatus status = Words.device(payload.path("common")
                    .path("device")
                    .stringValue(payload.path("device").stringValue("online")));
            if (Words.gone(status)) {
                end.accept(status);
            }
        }
        hearing.told(told);
    }

    @Override
    public void lost() {
        end.accept(Words.LOST);
    }

    @Override
    public void babbled(String what) {
        end.accept(Words.babbling(what));
    }
}
