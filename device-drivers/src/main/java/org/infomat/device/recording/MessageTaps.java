package org.infomat.device.recording;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.infomat.device.message.MessageEars;
import org.infomat.device.message.MessageLine;
import org.infomat.device.message.MessageSource;

/// Lines for messages that are listened in on, numbered in the order in which they are opened. What still comes while
/// the driver closes one is not noted.
final class MessageTaps implements MessageSource {
    private final MessageSource lines;
    private final Recorder recorder;
    private final AtomicInteger opened = new AtomicInteger();

    MessageTaps(MessageSource lines, Recorder recorder) {
        this.lines = lines;
        this.recorder = recorder;
    }

    @Override
    public MessageLine open(URI place, MessageEars ears) throws IOException, InterruptedException {
        Tap tap = new Tap(opened.getAndIncrement(), ears);
        return tap.on(lines.open(place, tap));
    }

    private final class Tap implements MessageEars {
        private final int number;
        private final MessageEars ears;
        private volatile boolean over;

        Tap(int number, MessageEars ears) {
            this.number = number;
            this.ears = ears;
        }

        private void note(Exchange exchange) {
            if (!over) {
                recorder.note(exchange);
            }
        }

        @Override
        public void heard(String message) {
            note(new Exchange.MessageHeard(recorder.now(), number, message));
            ears.heard(message);
        }

        @Override
        public void lost() {
            note(new Exchange.LineEnded(recorder.now(), number, Exchange.Ending.LOST));
            over = true;
            ears.lost();
        }

        @Override
        public void babbled(String what) {
            note(new Exchange.LineEnded(recorder.now(), number, Exchange.Ending.BABBLED));
            over = true;
            ears.babbled(what);
        }

        MessageLine on(MessageLine line) {
            return new MessageLine() {
                @Override
                public void send(String message) {
                    note(new Exchange.MessageSent(recorder.now(), number, message));
                    line.send(message);
                }

                @Override
                public boolean alive(Duration limit) throws InterruptedException {
                    return line.alive(limit);
                }

                @Override
                public void cut() {
                    over = true;
                    line.cut();
                }

                @Override
                public void close() {
                    over = true;
                    line.close();
                }
            };
        }
    }
}
