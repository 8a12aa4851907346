package org.infomat.device.bridge.javapos;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EventListener;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import jpos.BaseControl;
import jpos.JposException;
import jpos.events.DataListener;
import jpos.events.ErrorEvent;
import jpos.events.ErrorListener;
import jpos.events.OutputCompleteListener;
import jpos.events.StatusUpdateListener;
import org.infomat.device.message.MessageEars;
import org.infomat.device.message.MessageLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Calls a control as messages say, in the thread that sends them, and tells in messages what it answers and what its
/// service tells.
final class ControlLine implements MessageLine {
    private final Class<?> contract;
    private final BaseControl control;
    private final MessageEars ears;
    private final ReentrantLock error = new ReentrantLock();
    private @Nullable ErrorEvent unanswered;

    /// @param contract the interface of the control's category
    ControlLine(Class<?> contract, BaseControl control, MessageEars ears) {
        this.contract = contract;
        this.control = control;
        this.ears = ears;
        listen();
    }

    private void listen() {
        Map<String, EventListener> listeners = Map.of(
                "addDataListener",
                (DataListener) event -> tell(ControlMessage.Kind.DATA, event.getStatus()),
                "addStatusUpdateListener",
                (StatusUpdateListener) event -> tell(ControlMessage.Kind.STATUS, event.getStatus()),
                "addOutputCompleteListener",
                (OutputCompleteListener) event -> tell(ControlMessage.Kind.COMPLETED, event.getOutputID()),
                "addErrorListener",
                (ErrorListener) this::tell);
        for (Method method : contract.getMethods()) {
            EventListener listener = listeners.get(method.getName());
            if (listener != null) {
                try {
                    invoke(method, listener);
                } catch (JposException e) {
                    throw new IllegalStateException("Whoever listens is no matter of the service", e);
                }
            }
        }
    }

    private void tell(ControlMessage.Kind kind, int number) {
        ears.heard(new ControlMessage.Event(kind, number).text());
    }

    /// The driver responds before this is over.
    private void tell(ErrorEvent event) {
        error.lock();
        try {
            unanswered = event;
            ears.heard(new ControlMessage.Fault(
                            event.getErrorCode(),
                            event.getErrorCodeExtended(),
                            event.getErrorLocus(),
                            event.getErrorResponse())
                    .text());
        } finally {
            unanswered = null;
            error.unlock();
        }
    }

    @Override
    public void send(String message) {
        switch (ControlMessage.read(message).orElse(null)) {
            case ControlMessage.Call(String name, List<JsonNode> arguments) ->
                ears.heard(answer(name, arguments).text());
            case ControlMessage.Response(int number) -> respond(number);
            case null, default -> throw new IllegalArgumentException("A control is not told '" + message + "'");
        }
    }

    private void respond(int number) {
        if (error.isHeldByCurrentThread() && unanswered != null) {
            unanswered.setErrorResponse(number);
        }
    }

    private ControlMessage answer(String name, List<JsonNode> arguments) {
        Method method = method(name, arguments.size());
        Object[] values = new Object[arguments.size()];
        Arrays.setAll(values, i -> ControlMessage.JSON.treeToValue(arguments.get(i), method.getParameterTypes()[i]));
        try {
            JsonNode returned = ControlMessage.JSON.valueToTree(invoke(method, values));
            return new ControlMessage.Returned(name, returned, filled(values));
        } catch (JposException e) {
            return new ControlMessage.Failed(name, e.getErrorCode(), e.getErrorCodeExtended());
        }
    }

    private Method method(String name, int parameters) {
        return Arrays.stream(contract.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No control does '" + name + "'"));
    }

    private @Nullable Object invoke(Method method, Object... values) throws JposException {
        try {
            return method.invoke(control, values);
        } catch (InvocationTargetException e) {
            throw VendorThread.fault(Objects.requireNonNullElse(e.getCause(), e));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The methods of controls are public", e);
        }
    }

    private static List<JsonNode> filled(Object[] values) {
        List<JsonNode> filled = new ArrayList<>();
        for (Object value : values) {
            if (SpokenControl.mayBeFilled(value)) {
                filled.add(ControlMessage.JSON.valueToTree(value));
            }
        }
        return filled;
    }

    @Override
    public boolean alive(Duration limit) {
        return true; // whether the device is, its service says
    }

    @Override
    public void cut() {
        // nothing is held but the control, which is closed by a call
    }
}
