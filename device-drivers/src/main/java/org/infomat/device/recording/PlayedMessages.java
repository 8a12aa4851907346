package org.infomat.device.recording;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.infomat.device.message.MessageEars;
import org.infomat.device.message.MessageLine;
import org.infomat.device.message.MessageMask;
import org.infomat.device.message.MessageSource;

/// Lines for messages at whose far side a recording is played.
final class PlayedMessages implements MessageSource {
    private final Playback playback;
    private final MessageMask mask;
    private final AtomicInteger opened = new AtomicInteger();

    PlayedMessages(Playback playback, MessageMask mask) {
        this.playback = playback;
        this.mask = mask;
    }

    @Override
    public MessageLine open(URI place, MessageEars ears) {
        int number = opened.getAndIncrement();
        Thread voice = Thread.ofVirtual().name("recorded line " + number).start(() -> speak(number, ears));
        return new Played(number, voice);
    }

    private void speak(int number, MessageEars ears) {
        try {
            while (true) {
                switch (playback.spoken(number)) {
                    case Exchange.MessageHeard(long _, int _, String message) -> ears.heard(message);
                    case Exchange.LineEnded(long _, int _, Exchange.Ending ending) -> {
                        end(ending, ears);
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private static void end(Exchange.Ending ending, MessageEars ears) {
        switch (ending) {
            case LOST -> ears.lost();
            case BABBLED -> ears.babbled("as it was recorded");
        }
    }

    private final class Played implements MessageLine {
        private final int number;
        private final Thread voice;

        Played(int number, Thread voice) {
            this.number = number;
            this.voice = voice;
        }

        @Override
        public void send(String message) {
            playback.sent(number, message, mask);
        }

        @Override
        public boolean alive(Duration limit) {
            return true;
        }

        @Override
        public void cut() {
            voice.interrupt();
        }
    }
}
