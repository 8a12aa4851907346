package org.infomat.kiosk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.infomat.kiosk.sound.Loudspeakers;
import org.infomat.kiosk.visit.Policy;

/// What `config/kiosk.yaml` says about one terminal.
public record KioskConfig(
        TerminalConfig terminal,
        HubConfig hub,
        Path content,
        Path devices,
        Path technicians,
        Path data,
        OutboxConfig outbox,
        ScreenConfig screen,
        SoundConfig sound,
        Waiting waiting) {

    /// @param hall what is shown at the top of every screen
    public record TerminalConfig(String id, String hall, ZoneId timeZone) {
        public TerminalConfig {
            if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                throw new IllegalArgumentException(
                        "terminal.id is at most 64 lower-case letters, digits and hyphens, not '" + id + "'");
            }
        }
    }

    /// @param tokenFile holds the terminal's secret, by which the hub knows it
    public record HubConfig(URI url, Path tokenFile) {
        public HubConfig {
            if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
                throw new IllegalArgumentException("hub.url begins with http:// or https://, not '" + url + "'");
            }
        }
    }

    /// @param holdUp how long one application may hold up the others while the hub is well and yet fails at it
    public record OutboxConfig(Duration holdUp) {
        public OutboxConfig {
            if (!holdUp.isPositive()) {
                throw new IllegalArgumentException("outbox.hold-up is a time such as PT24H, not " + holdUp);
            }
        }
    }

    public record ScreenConfig(double pixelsPerMillimetre, Orientation orientation, Theme theme) {
        public ScreenConfig {
            if (!(pixelsPerMillimetre >= 1 && pixelsPerMillimetre <= 20)) {
                throw new IllegalArgumentException(
                        "screen.pixels-per-millimetre is between 1 and 20, not " + pixelsPerMillimetre);
            }
        }
    }

    /// @param speaker part of the name of the sound device for the hall; empty for the system's own choice
    /// @param headset the same for the headset's
    public record SoundConfig(String speaker, String headset) {
        public Loudspeakers loudspeakers() {
            return new Loudspeakers(speaker, headset);
        }
    }

    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    public enum Theme {
        LIGHT,
        DARK,
        @JsonProperty("high-contrast")
        HIGH_CONTRAST
    }

    public record Waiting(
            Duration idle, Duration perWord, Duration warning, Duration afterLeaving, Duration servicing) {
        public Waiting {
            new Policy(idle, perWord, warning, afterLeaving, servicing);
        }

        public Policy policy() {
            return new Policy(idle, perWord, warning, afterLeaving, servicing);
        }
    }

    public KioskConfig withHub(HubConfig other) {
        return new KioskConfig(terminal, other, content, devices, technicians, data, outbox, screen, sound, waiting);
    }

    public KioskConfig withContent(Path other) {
        return new KioskConfig(terminal, hub, other, devices, technicians, data, outbox, screen, sound, waiting);
    }

    public KioskConfig withDevices(Path other) {
        return new KioskConfig(terminal, hub, content, other, technicians, data, outbox, screen, sound, waiting);
    }

    public KioskConfig withData(Path other) {
        return new KioskConfig(terminal, hub, content, devices, technicians, other, outbox, screen, sound, waiting);
    }
}
