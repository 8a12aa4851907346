package org.infomat.device.signal.pi4j;

/// What a driver and a chip say to each other where a session is recorded or played: a line of text each, which
/// `ChipText` reads again.
sealed interface ChipMessage {
    /// As it is read and written by people too.
    String text();

    /// What the driver says. Each is answered.
    sealed interface Question extends ChipMessage {}

    /// `who are you`, which also shows whether it is there.
    record WhoAreYou() implements Question {
        @Override
        public String text() {
            return "who are you";
        }
    }

    /// `take 17: input, both edges, pull-up, at rest for 20000 us`
    record Take(LineRequest request) implements Question {
        @Override
        public String text() {
            return "take " + request.offset() + ": " + request.words();
        }
    }

    /// `tell what changes`: of the inputs that were taken.
    record TellChanges() implements Question {
        @Override
        public String text() {
            return "tell what changes";
        }
    }

    /// `is 17 high`
    record IsHigh(int line) implements Question {
        @Override
        public String text() {
            return "is " + line + " high";
        }
    }

    /// `make 22 low`
    record Make(int line, boolean high) implements Question {
        @Override
        public String text() {
            return "make " + line + " " + level(high);
        }
    }

    /// What the chip answers.
    sealed interface Answer extends ChipMessage {}

    /// `gpiochip0 with 54 lines: pinctrl-bcm2835`
    record Chip(GpioChip.Identity identity) implements Answer {
        @Override
        public String text() {
            return identity.name() + " with " + identity.lines() + " lines: " + identity.label();
        }
    }

    /// `done`
    record Done() implements Answer {
        @Override
        public String text() {
            return "done";
        }
    }

    /// `refused: ` and why.
    record Refused(String why) implements Answer {
        @Override
        public String text() {
            return "refused: " + why;
        }
    }

    /// `17 is high`
    record Is(int line, boolean high) implements Answer {
        @Override
        public String text() {
            return line + " is " + level(high);
        }
    }

    /// `17 became high`, which comes unasked.
    record Became(int line, boolean high) implements ChipMessage {
        @Override
        public String text() {
            return line + " became " + level(high);
        }
    }

    private static String level(boolean high) {
        return high ? "high" : "low";
    }
}
