package org.infomat.device.signal;

import java.time.Duration;

/// How a lamp is lit.
public record Light(Rate rate, Colour colour) {
    public static final Light OFF = new Light(Rate.OFF, Colour.WHITE);

    public static Light steady(Colour colour) {
        return new Light(Rate.CONTINUOUS, colour);
    }

    /// Never more than twice a second: what flashes faster can cause seizures (WCAG 2.3.1).
    public enum Rate {
        OFF(Duration.ZERO),
        SLOW(Duration.ofSeconds(1)),
        MEDIUM(Duration.ofMillis(500)),
        QUICK(Duration.ofMillis(250)),
        CONTINUOUS(Duration.ZERO);

        private final Duration half;

        Rate(Duration half) {
            this.half = half;
        }

        /// How long a blinking lamp is on, and then off; zero where it does not blink.
        public Duration half() {
            return half;
        }
    }

    public enum Colour {
        RED,
        GREEN,
        BLUE,
        YELLOW,
        CYAN,
        MAGENTA,
        WHITE
    }

    /// Whether it shines this long after all lamps began to blink.
    public boolean shines(Duration after) {
        return switch (rate) {
            case OFF -> false;
            case CONTINUOUS -> true;
            case SLOW, MEDIUM, QUICK -> after.dividedBy(rate.half()) % 2 == 0;
        };
    }
}
