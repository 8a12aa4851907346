package org.infomat.kiosk.backend;

import java.util.UUID;
import org.infomat.kiosk.dispatch.Post;
import org.infomat.kiosk.dispatch.Posted;
import org.infomat.kiosk.visit.Problem;

/// Carries to the hub what the terminal tells of itself. Only the hub's own word counts as arrived: a portal on the way
/// answers anything.
public record BackendPost(HttpBackend backend) implements Post {
    @Override
    public Posted tell(String events) throws InterruptedException {
        return posted(backend.tell(events));
    }

    @Override
    public Posted handIn(UUID report, String message) throws InterruptedException {
        return posted(backend.handIn(report, message));
    }

    private static Posted posted(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?> ok -> Posted.DELIVERED;
            case Outcome.Failed<?> failed ->
                failed.failure().problem() == Problem.REFUSED ? Posted.REFUSED : Posted.NOT_NOW;
        };
    }
}
