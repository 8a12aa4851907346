package org.infomat.device.recording;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.card.chip.ChipTap;
import org.infomat.device.card.chip.CommandChannel;
import org.infomat.device.message.MessageSource;
import org.infomat.device.port.Port;
import org.infomat.device.port.PortSource;
import org.infomat.device.port.PortTimeoutException;

/// Notes what passes between a driver and its device, in memory alone: only what a mask has made of it leaves the
/// program. It stops at a limit, so that a device that babbles fills nothing. Any thread may tell.
final class Recorder {
    /// What a line in the file takes beside its bytes.
    private static final int LINE = 24;

    private final LongSupplier millis;
    private final int most;
    private final List<Exchange> exchanges = new ArrayList<>();
    private int bytes;
    private long last;
    private long waited;
    private boolean silence;
    private boolean asking;
    private boolean stopped;

    /// @param millis since the session began
    /// @param most how long the file may become, in bytes
    Recorder(LongSupplier millis, int most) {
        this.millis = millis;
        this.most = most;
    }

    long now() {
        return millis.getAsLong();
    }

    synchronized void note(Exchange exchange) {
        bytes += LINE
                + switch (exchange) {
                    case Exchange.Sent sent -> 3 * sent.bytes().length;
                    case Exchange.Heard heard -> 3 * heard.bytes().length;
                    case Exchange.MessageSent sent -> sent.message().length();
                    case Exchange.MessageHeard heard -> heard.message().length();
                    default -> 0;
                };
        if (!full()) {
            exchanges.add(exchange);
        }
        last = exchange.millis();
        waited = 0;
        silence = false;
    }

    /// What came is noted at the time for which it was waited for, and later than the silence before it. What the
    /// machine was busy with meanwhile is not the device's: played back, it would tear in two what came in one
    /// piece.
    private synchronized void heard(long begun, byte[] heard, Duration limit) {
        waited += now() - Math.max(begun, last);
        if (heard.length > 0) {
            note(new Exchange.Heard(last + waited + (silence ? 1 : 0), heard.clone()));
        } else {
            silence |= !limit.isZero();
        }
    }

    /// Whether this may be asked: nothing is any more when the session has been stopped.
    synchronized boolean asks(Request request) {
        asking = !stopped;
        if (asking) {
            note(new Exchange.Asked(now(), request));
        }
        return asking;
    }

    /// What became of what was asked, unless it was stopped before.
    synchronized void tells(String outcome) {
        if (asking) {
            asking = false;
            note(new Exchange.Told(now(), outcome));
        }
    }

    /// Nothing more is asked, and what is under way is broken off: what driver and device do from now on belongs to
    /// that.
    synchronized void stop() {
        stopped = true;
        tells(Operations.STOPPED);
    }

    synchronized boolean full() {
        return bytes > most;
    }

    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    PortSource on(PortSource ports) {
        return settings -> new Tap(ports.open(settings));
    }

    /// A port that is listened in on.
    private final class Tap implements Port {
        private final Port port;

        Tap(Port port) {
            this.port = port;
        }

        @Override
        public String address() {
            return port.address();
        }

        @Override
        public void write(byte[] sent, Duration limit) throws IOException, InterruptedException {
            note(new Exchange.Sent(now(), sent.clone()));
            try {
                port.write(sent, limit);
            } catch (PortTimeoutException e) {
                note(new Exchange.Lost(now(), Exchange.Loss.WRITING_TOO_SLOW));
                throw e;
            } catch (IOException e) {
                note(new Exchange.Lost(now(), Exchange.Loss.WRITING_FAILED));
                throw e;
            }
        }

        @Override
        public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
            try {
                long begun = now();
                byte[] heard = port.read(most, limit);
                Recorder.this.heard(begun, heard, limit);
                return heard;
            } catch (IOException e) {
                note(new Exchange.Lost(now(), Exchange.Loss.READING_FAILED));
                throw e;
            }
        }

        @Override
        public boolean answers() {
            return port.answers();
        }

        @Override
        public void close() {
            port.close();
        }
    }

    MessageSource on(MessageSource lines) {
        return new MessageTaps(lines, this);
    }

    ChipTap onCards() {
        return (atr, card) -> {
            note(new Exchange.Card(now(), atr));
            return tapped(card);
        };
    }

    private CommandChannel tapped(CommandChannel card) {
        return command -> {
            note(new Exchange.Sent(now(), command.clone()));
            try {
                Answer answer = card.send(command);
                note(new Exchange.Heard(now(), answer.bytes()));
                return answer;
            } catch (IOException e) {
                note(new Exchange.Lost(now(), Exchange.Loss.READING_FAILED));
                throw e;
            }
        };
    }
}
