package org.infomat.device.bridge.javapos;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EventListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import jpos.BaseControl;
import jpos.JposConst;
import jpos.JposException;
import org.infomat.device.message.Answers;
import org.infomat.device.message.MessageEars;
import org.infomat.device.message.MessageLine;
import org.infomat.device.message.MessageSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A control of any category that is spoken with in messages: one whose session is recorded, or a recording of one. Who
/// hears of its events must not call it before they are over.
final class SpokenControl implements InvocationHandler, MessageEars {
    private static final String CLOSE = "close";

    /// A service may hang and go on; who calls it has time limits of its own.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Listeners listeners = new Listeners();
    private final Answers<ControlMessage> answers = new Answers<>(LIMIT);
    private final ReentrantLock calling = new ReentrantLock();
    private volatile Optional<MessageLine> line = Optional.empty();

    private SpokenControl() {}

    /// @param contract the interface of its category
    static <C extends BaseControl> C open(Class<C> contract, MessageSource lines, URI place)
            throws IOException, InterruptedException {
        SpokenControl control = new SpokenControl();
        control.line = Optional.of(lines.open(place, control));
        return contract.cast(Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, control));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] values = arguments == null ? new Object[0] : arguments;
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, values);
        }
        if (values.length == 1 && values[0] instanceof EventListener listener) {
            listeners.add(listener);
            return null;
        }
        try {
            return called(method, values);
        } finally {
            if (method.getName().equals(CLOSE)) {
                line.ifPresent(MessageLine::close);
            }
        }
    }

    private @Nullable Object called(Method method, Object[] values) throws JposException {
        List<JsonNode> arguments = Arrays.stream(values)
                .<JsonNode>map(ControlMessage.JSON::valueToTree)
                .toList();
        calling.lock();
        try {
            send(new ControlMessage.Call(method.getName(), arguments));
            return switch (answers.next().orElse(null)) {
                case ControlMessage.Returned(String name, JsonNode value, List<JsonNode> filled)
                when name.equals(method.getName()) -> {
                    fill(values, filled);
                    yield returned(value, method.getReturnType());
                }
                case ControlMessage.Failed(String _, int code, int extended) -> throw new JposException(code, extended);
                case null, default ->
                    throw new JposException(JposConst.JPOS_E_NOSERVICE, "Nothing answers as a control does");
            };
        } finally {
            calling.unlock();
        }
    }

    private void send(ControlMessage message) {
        line.ifPresent(open -> open.send(message.text()));
    }

    private static @Nullable Object returned(JsonNode value, Class<?> type) {
        return type == void.class || value.isNull() ? null : ControlMessage.JSON.treeToValue(value, type);
    }

    private static void fill(Object[] values, List<JsonNode> filled) {
        List<Object> arrays =
                Arrays.stream(values).filter(SpokenControl::mayBeFilled).toList();
        for (int i = 0; i < Math.min(arrays.size(), filled.size()); i++) {
            Object array = arrays.get(i);
            Object content = ControlMessage.JSON.treeToValue(filled.get(i), array.getClass());
            System.arraycopy(content, 0, array, 0, Math.min(Array.getLength(array), Array.getLength(content)));
        }
    }

    /// JavaPOS gives back in arrays what it would else have no place for; bytes are never changed.
    static boolean mayBeFilled(Object value) {
        return value.getClass().isArray() && !(value instanceof byte[]);
    }

    @Override
    public void heard(String message) {
        switch (ControlMessage.read(message).orElse(null)) {
            case ControlMessage.Event event -> listeners.tell(event);
            case ControlMessage.Fault fault ->
                listeners.tell(fault, number -> send(new ControlMessage.Response(number)));
            case ControlMessage.Returned returned -> answers.add(returned);
            case ControlMessage.Failed failed -> answers.add(failed);
            case null, default -> babbled("no answer of a control");
        }
    }

    @Override
    public void lost() {
        answers.end();
    }

    @Override
    public void babbled(String what) {
        lost();
    }
}
