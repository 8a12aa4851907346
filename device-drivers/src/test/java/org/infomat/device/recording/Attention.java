package org.infomat.device.recording;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.infomat.device.Device;

/// Tells when somebody waits at a device for a person: what comes before that is lost.
public final class Attention {
    private static final Set<String> WAITING = Set.of("scan", "read");

    private final BlockingQueue<Thread> callers = new LinkedBlockingQueue<>();

    <D extends Device> D at(Class<D> deviceClass, D device) {
        return deviceClass.cast(Proxy.newProxyInstance(
                deviceClass.getClassLoader(), new Class<?>[] {deviceClass}, (proxy, method, arguments) -> {
                    if (WAITING.contains(method.getName())) {
                        callers.add(Thread.currentThread());
                    }
                    try {
                        return method.invoke(device, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /// Returns when the next who waits has come to rest.
    public void await() throws InterruptedException {
        Thread caller = callers.take();
        while (caller.isAlive()
                && caller.getState() != Thread.State.WAITING
                && caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
