package org.infomat.device.bridge.javapos;

import java.util.EventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import jpos.events.DataEvent;
import jpos.events.DataListener;
import jpos.events.ErrorEvent;
import jpos.events.ErrorListener;
import jpos.events.OutputCompleteEvent;
import jpos.events.OutputCompleteListener;
import jpos.events.StatusUpdateEvent;
import jpos.events.StatusUpdateListener;

/// Who listens to a control that is spoken with in messages.
final class Listeners {
    private final List<EventListener> all = new CopyOnWriteArrayList<>();

    void add(EventListener listener) {
        all.add(listener);
    }

    private <L extends EventListener> List<L> each(Class<L> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void tell(ControlMessage.Event event) {
        int number = event.number();
        switch (event.kind()) {
            case DATA -> each(DataListener.class).forEach(each -> each.dataOccurred(new DataEvent(this, number)));
            case STATUS ->
                each(StatusUpdateListener.class)
                        .forEach(each -> each.statusUpdateOccurred(new StatusUpdateEvent(this, number)));
            case COMPLETED ->
                each(OutputCompleteListener.class)
                        .forEach(each -> each.outputCompleteOccurred(new OutputCompleteEvent(this, number)));
        }
    }

    /// @param response hears at once what is to be done about it
    void tell(ControlMessage.Fault fault, IntConsumer response) {
        ErrorEvent event = new AnsweredError(this, fault, response);
        each(ErrorListener.class).forEach(each -> each.errorOccurred(event));
    }

    private static final class AnsweredError extends ErrorEvent {
        private static final long serialVersionUID = 1;

        private final transient IntConsumer response;

        AnsweredError(Object source, ControlMessage.Fault fault, IntConsumer response) {
            super(source, fault.code(), fault.extended(), fault.locus(), fault.response());
            this.response = response;
        }

        @Override
        public void setErrorResponse(int number) {
            super.setErrorResponse(number);
            response.accept(number);
        }
    }
}
