package org.infomat.device.bridge.xfs4iot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The commands that a service has been sent and has not completed. What concerns one that nobody waits for any more
/// means nothing.
final class Outstanding {
    private final Map<Integer, Request> requests = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    Request add(String name, Consumer<Message.Event> events) {
        Request request = new Request(numbers.incrementAndGet(), name, events);
        requests.put(request.id(), request);
        return request;
    }

    /// Nobody waits for it any more.
    ///
    /// @return whether somebody did
    boolean forget(Request request) {
        return requests.remove(request.id()) != null;
    }

    void acknowledge(Message.Acknowledge told) {
        Request request = requests.get(told.requestId());
        if (request != null) {
            request.acknowledge(told);
        }
    }

    void tell(Message.Event told) {
        Request request = requests.get(told.requestId());
        if (request != null) {
            request.events().accept(told);
        }
    }

    void complete(Message.Completion told) throws XfsException {
        Request request = requests.get(told.requestId());
        if (request != null) {
            request.complete(told);
        }
        requests.remove(told.requestId());
    }

    void failAll(XfsException failure) {
        requests.values().forEach(request -> request.fail(failure));
    }
}
