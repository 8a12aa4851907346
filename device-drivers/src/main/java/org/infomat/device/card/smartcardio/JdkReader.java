package org.infomat.device.card.smartcardio;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.infomat.device.card.chip.Answer;

/// A thread of its own for the JDK's calls, which can be neither interrupted nor given a time limit: the caller waits
/// beside it.
final class JdkReader implements AutoCloseable {
    private static final int LONGEST_ANSWER = 65_548;
    private static final int STATUS_WORD = 2;

    private final ExecutorService thread;

    JdkReader(String threadName) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(threadName).factory());
    }

    /// The answer, or a `JdkCardException` that says `SLOW` when it takes too long; the call then goes on behind.
    <T> T call(Duration limit, Callable<T> call) throws JdkCardException, InterruptedException {
        try {
            return thread.submit(call).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JdkCardException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("A call to the JDK's card classes failed", e.getCause());
        } catch (TimeoutException e) {
            throw because(JdkCardException.SLOW, e);
        } catch (RejectedExecutionException e) {
            throw because(JdkCardException.CLOSED, e);
        }
    }

    private static JdkCardException because(String code, Exception cause) {
        JdkCardException exception = new JdkCardException(code);
        exception.initCause(cause);
        return exception;
    }

    static List<String> names() throws JdkCardException {
        return JdkContext.terminals().stream().map(CardTerminal::getName).toList();
    }

    static boolean cardPresent(CardTerminal terminal) throws JdkCardException {
        try {
            return terminal.isCardPresent();
        } catch (CardException e) {
            throw JdkCardException.of(e);
        }
    }

    /// Sends a command; some readers call it a success when the card was pulled out and there is no answer at all.
    static Answer transmit(CardChannel channel, byte[] command) throws JdkCardException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        try {
            channel.transmit(ByteBuffer.wrap(command), answer);
            if (answer.position() < STATUS_WORD) {
                throw new JdkCardException(JdkCardException.NO_ANSWER);
            }
            return Answer.of(Arrays.copyOf(answer.array(), answer.position()));
        } catch (CardException e) {
            throw JdkCardException.of(e);
        } catch (IllegalStateException e) {
            throw JdkCardException.of(e);
        } finally {
            Arrays.fill(answer.array(), (byte) 0);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
