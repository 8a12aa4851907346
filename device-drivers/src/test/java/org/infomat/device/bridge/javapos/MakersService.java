package org.infomat.device.bridge.javapos;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.DataEvent;
import jpos.events.ErrorEvent;
import jpos.events.StatusUpdateEvent;
import jpos.loader.JposServiceInstance;
import jpos.services.EventCallbacks;

/// A maker's service and the device behind it: a property is what was set last, an operation what a test says it does,
/// and everything is told in a thread of the maker's. Keeps the rules of UnifiedPOS on the order of calls and on
/// `DataEventEnabled`, and refuses what breaks them.
final class MakersService implements InvocationHandler, AutoCloseable {
    static final String STATISTICS = """
            <?xml version="1.0"?><UPOSStat version="1.15"><Equipment><ManufacturerName>Ada &amp; Co</ManufacturerName>\
            <ModelName>M-1</ModelName><FirmwareRevision> 2.7 </FirmwareRevision></Equipment></UPOSStat>""";

    interface Operation {
        Object run(Object[] arguments) throws JposException;
    }

    private final Class<?> contract;
    private final Map<String, Object> properties = new ConcurrentHashMap<>();
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Map<String, Object>> input = new ArrayDeque<>();
    private volatile Optional<EventCallbacks> events = Optional.empty();
    private boolean taking;
    private volatile boolean unplugged;

    MakersService(Class<?> contract) {
        this.contract = contract;
        properties.put("CapStatisticsReporting", true);
        properties.put("CapPowerReporting", JposConst.JPOS_PR_STANDARD);
        properties.put("DeviceServiceVersion", 1_015_000);
        properties.put("State", JposConst.JPOS_S_IDLE);
        does("retrieveStatistics", arguments -> {
            ((String[]) arguments[0])[0] = STATISTICS;
            return true;
        });
    }

    JposServiceInstance instance() {
        return (JposServiceInstance) Proxy.newProxyInstance(
                MakersService.class.getClassLoader(), new Class<?>[] {contract, JposServiceInstance.class}, this);
    }

    void has(String property, Object value) {
        properties.put(property, value);
    }

    void does(String name, Operation operation) {
        operations.put(name, operation);
    }

    void fails(String name, int code, int extended) {
        does(name, arguments -> {
            throw new JposException(code, extended);
        });
    }

    void unplug() throws Exception {
        pullOut();
        inItsThread(callbacks -> {});
    }

    /// As `unplug`, without waiting until it is known.
    void pullOut() {
        unplugged = true;
        tellLater(callbacks ->
                callbacks.fireStatusUpdateEvent(new StatusUpdateEvent(this, JposConst.JPOS_SUE_POWER_OFF_OFFLINE)));
    }

    void plugIn() {
        unplugged = false;
    }

    /// What it was told to do, without questions.
    List<String> calls() {
        return calls;
    }

    void tell(int status) throws Exception {
        inItsThread(callbacks -> callbacks.fireStatusUpdateEvent(new StatusUpdateEvent(this, status)));
    }

    /// What the application wants to be done about it.
    int tellError(int code, int extended, int locus) throws Exception {
        ErrorEvent event = new ErrorEvent(this, code, extended, locus, JposConst.JPOS_ER_RETRY);
        change(() -> taking = false);
        inItsThread(callbacks -> callbacks.fireErrorEvent(event));
        return event.getErrorResponse();
    }

    void inItsThread(Consumer<EventCallbacks> telling) throws Exception {
        thread.submit(() -> events.ifPresent(telling)).get(5, TimeUnit.SECONDS);
    }

    /// In its thread, whenever that comes to it.
    void later(Runnable work) {
        thread.execute(work);
    }

    /// Whoever listens by then is told.
    void tellLater(Consumer<EventCallbacks> telling) {
        later(() -> events.ifPresent(telling));
    }

    EventCallbacks events() {
        return events.orElseThrow();
    }

    /// Something was read: told as soon as the application takes it. Returns when the application is ready for the
    /// next.
    void read(Map<String, Object> data) throws Exception {
        change(() -> input.add(data));
        deliver();
        awaitTaken();
    }

    private void deliver() {
        later(() -> {
            Optional<Map<String, Object>> next = next();
            next.ifPresent(data -> {
                properties.putAll(data);
                events().fireDataEvent(new DataEvent(this, 0));
            });
        });
    }

    private Optional<Map<String, Object>> next() {
        lock.lock();
        try {
            if (!taking || input.isEmpty()) {
                return Optional.empty();
            }
            taking = false;
            return Optional.of(input.remove());
        } finally {
            lock.unlock();
        }
    }

    void awaitTaken() throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(5);
            while (!(taking && input.isEmpty())) {
                if (left <= 0) {
                    throw new AssertionError("The driver does not take what was read");
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        CountDownLatch idle = new CountDownLatch(1);
        later(idle::countDown);
        idle.await();
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws JposException {
        String name = method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return name.equals("toString") ? "service" : name.equals("hashCode") ? (Object) 1 : proxy == arguments[0];
        }
        if (!name.startsWith("get")) {
            calls.add(arguments != null && name.startsWith("set") ? name + " " + arguments[0] : name);
        }
        refuseIfOutOfOrder(name);
        return answer(method, arguments);
    }

    private void refuseIfOutOfOrder(String name) throws JposException {
        boolean lifecycle =
                List.of("open", "close", "release", "deleteInstance").contains(name);
        if (unplugged && !lifecycle && !name.startsWith("get") && !name.equals("setDeviceEnabled")) {
            throw new JposException(JposConst.JPOS_E_NOHARDWARE);
        }
        if (name.equals("setDeviceEnabled") && !Boolean.TRUE.equals(properties.get("Claimed"))) {
            throw new JposException(JposConst.JPOS_E_NOTCLAIMED);
        }
        if (name.equals("setPowerNotify") && Boolean.TRUE.equals(properties.get("DeviceEnabled"))) {
            throw new JposException(JposConst.JPOS_E_ILLEGAL);
        }
        if (operations.containsKey(name) && !Boolean.TRUE.equals(properties.get("DeviceEnabled")) && !lifecycle) {
            if (!name.equals("claim")) {
                throw new JposException(JposConst.JPOS_E_DISABLED);
            }
        }
    }

    private Object answer(Method method, Object[] arguments) throws JposException {
        String name = method.getName();
        if (operations.containsKey(name)) {
            return operations.get(name).run(arguments);
        }
        switch (name) {
            case "open" -> events = Optional.of((EventCallbacks) arguments[1]);
            case "claim" -> properties.put("Claimed", true);
            case "release" -> properties.put("Claimed", false);
            case "setDataEventEnabled" -> {
                change(() -> taking = (Boolean) arguments[0]);
                deliver();
            }
            default -> {
                if (name.startsWith("set")) {
                    properties.put(name.substring(3), arguments[0]);
                }
            }
        }
        return name.startsWith("get")
                ? properties.getOrDefault(name.substring(3), nothing(method.getReturnType()))
                : null;
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == byte[].class ? new byte[0] : "";
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
