package org.infomat.device.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.DocumentOutcome.NotPrinted;
import org.infomat.device.printer.DocumentOutcome.Printed;
import org.infomat.device.printer.DocumentPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What becomes of a document, on a clock that only the printer and the driver's pauses move.
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IppJobTest {
    private static final Document PAGE = new Document(new byte[] {'%', 'P', 'D', 'F'}, 1);
    private static final String BUSY = "2.0 0507 1 [operation]";
    private static final long QUESTION = 20;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicLong now = new AtomicLong();

    private interface Script {
        String answer(String operation) throws InterruptedException;
    }

    private DocumentPrinter printer(Script script) throws Exception {
        IppSettings settings = IppSettings.of(new DriverSettings(Map.of("uri", "ipp://a/b", "limit", "10")));
        return IppPrinter.open(new DeviceId("document-printer"), settings, new Carrier() {
            private volatile boolean closed;

            @Override
            public Answer carry(byte[] request, Duration limit) throws IOException, InterruptedException {
                String operation = IppRequest.Operation.word(request[3]);
                asked.add(operation);
                now.addAndGet(QUESTION);
                String answer = asked.size() == 1 ? ScriptedPrinter.IDENTITY : script.answer(operation);
                if (closed) {
                    throw new IOException("closed");
                }
                asked.add("answered");
                return new Answer(200, IppText.bytes(List.of(answer.split(" "))));
            }

            @Override
            public long millis() {
                return now.get();
            }

            @Override
            public void pause(Duration time) {
                now.addAndGet(time.toMillis());
            }

            @Override
            public void close() {
                closed = true;
            }
        });
    }

    private static String atWork(String operation) {
        return switch (operation) {
            case "Print-Job" -> ScriptedPrinter.TAKEN;
            case "Get-Job-Attributes" -> ScriptedPrinter.AT_WORK;
            default -> ScriptedPrinter.IDLE;
        };
    }

    @Test
    void what_is_not_out_in_time_is_taken_back() throws Exception {
        try (DocumentPrinter printer = printer(IppJobTest::atWork)) {
            assertThat(printer.print(PAGE)).isEqualTo(new NotPrinted(DeviceReason.SLOW, "It was not out within 10 s"));
            assertThat(now.get()).isBetween(10_000L, 11_000L);
            assertThat(asked).endsWith("Cancel-Job", "answered");
        }
    }

    @Test
    void a_printer_at_work_for_another_is_asked_again_until_it_is_free() throws Exception {
        try (DocumentPrinter printer = printer(operation -> switch (operation) {
            case "Print-Job" -> now.get() < 5_000 ? BUSY : ScriptedPrinter.TAKEN;
            case "Get-Job-Attributes" -> ScriptedPrinter.DONE;
            default -> ScriptedPrinter.IDLE;
        })) {
            assertThat(printer.print(PAGE)).isEqualTo(new Printed(1));
            assertThat(now.get()).isBetween(5_000L, 6_000L);
        }
    }

    @Test
    void a_printer_that_stays_at_work_for_another_is_given_up() throws Exception {
        try (DocumentPrinter printer =
                printer(operation -> operation.equals("Print-Job") ? BUSY : ScriptedPrinter.IDLE)) {
            assertThat(printer.print(PAGE)).isInstanceOf(NotPrinted.class);
            assertThat(now.get()).isBetween(10_000L, 11_000L);
            assertThat(asked).doesNotContain("Cancel-Job"); // there is none
        }
    }

    @Test
    void a_document_that_is_just_taken_back_is_so_before_the_printer_is_closed() throws Exception {
        CountDownLatch takingBack = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        DocumentPrinter printer = printer(operation -> {
            if (operation.equals("Cancel-Job")) {
                takingBack.countDown();
                closing.await();
            }
            return atWork(operation);
        });
        FutureTask<DocumentOutcome> printing = new FutureTask<>(() -> printer.print(PAGE));
        Thread.ofVirtual().start(printing);
        takingBack.await();
        Thread closer = Thread.ofPlatform().start(printer::close);
        while (closer.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        closing.countDown();
        printing.get();
        closer.join();
        assertThat(asked).endsWith("Cancel-Job", "answered");
    }

    @Test
    void a_user_before_the_host_is_refused_since_nobody_would_use_it() {
        DriverSettings settings = new DriverSettings(Map.of("uri", "ipp://me:secret@a/b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IppSettings.of(settings))
                .withMessageContaining("no user")
                .withMessageNotContaining("secret");
    }
}
