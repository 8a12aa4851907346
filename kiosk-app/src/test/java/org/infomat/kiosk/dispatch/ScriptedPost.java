package org.infomat.kiosk.dispatch;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// A hub that answers as it is told, and remembers what came.
public final class ScriptedPost implements Post {
    public final List<String> events = new CopyOnWriteArrayList<>();
    public final List<UUID> reports = new CopyOnWriteArrayList<>();
    public final List<String> messages = new CopyOnWriteArrayList<>();
    public volatile Posted answer = Posted.DELIVERED;

    @Override
    public Posted tell(String told) {
        events.add(told);
        return answer;
    }

    @Override
    public Posted handIn(UUID report, String message) {
        reports.add(report);
        messages.add(message);
        return answer;
    }
}
