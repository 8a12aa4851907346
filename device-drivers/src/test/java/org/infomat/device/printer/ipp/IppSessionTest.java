package org.infomat.device.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.ipp.IppRequest.Operation;
import org.infomat.device.recording.Exchange;
import org.infomat.device.recording.Kept;
import org.infomat.device.recording.LiveSession;
import org.infomat.device.recording.Outcomes;
import org.infomat.device.recording.Recording;
import org.infomat.device.recording.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a recorded session with a printer holds, and that the driver does the same when it is played back.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IppSessionTest {
    private static final IppDriver DRIVER = new IppDriver();
    private static final Pattern TIME = Pattern.compile("\\d+(?=ms )");

    private static Recording recorded(ScriptedPrinter.Script script, int outcomes) throws Exception {
        try (ScriptedPrinter printer = new ScriptedPrinter(script)) {
            return Outcomes.recorded(session(printer.uri()), outcomes);
        }
    }

    private static LiveSession session(String uri) {
        return new LiveSession(DRIVER, new DriverSettings(Map.of("uri", uri)), new Random(7));
    }

    @Test
    void the_test_page_is_printed_again_and_of_the_document_the_length_alone_is_kept() throws Exception {
        Recording recording = recorded(ScriptedPrinter::inOrder, 3);
        assertThat(Outcomes.of(recording)).startsWith("ONLINE NONE", "printed", "ONLINE NONE");
        assertThat(recording.text())
                .contains(
                        " Print-Job 2.0 0002 ",
                        "job-id:integer=4711",
                        "printer-make-and-model:text=Example%20A4",
                        "400ms pause")
                .containsPattern(" data:\\[\\d{3,}]\n")
                .containsPattern("requesting-user-name:name=\\[7]")
                .doesNotContain("hall-7", "JVBERi0"); // "%PDF-" in base 64
        Kept.playsAgain(recording, DRIVER);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP 401, HARDWARE_ERROR BABBLING, HTTP 401 unreadable:[2]",
        "unreadable:AAAA, HARDWARE_ERROR BABBLING, HTTP 200 unreadable:[3]",
        "hang up, NO_DEVICE UNPLUGGED, ' lost '",
        "2.0 0503 1 [operation] status-message:text=Hall%207%20is%20closed, HARDWARE_ERROR BABBLING, HTTP 200 2.0 0503"
    })
    void what_is_no_answer_comes_again(String answer, String means, String noted) throws Exception {
        Recording recording = recorded((operation, number) -> number == 1 ? ScriptedPrinter.IDENTITY : answer, 1);
        assertThat(Outcomes.of(recording)).startsWith(means);
        assertThat(recording.text()).contains(noted).doesNotContain("Hall%207");
        Kept.playsAgain(recording, DRIVER);
    }

    @Test
    void silence_comes_again_and_takes_no_time() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Recording recording = recorded(
                (operation, number) -> {
                    if (number > 1) {
                        over.await();
                    }
                    return ScriptedPrinter.inOrder(operation, number);
                },
                1);
        over.countDown();
        assertThat(Outcomes.of(recording)).startsWith("HARDWARE_ERROR SILENT");
        Kept.playsAgain(recording, DRIVER);
    }

    /// Its times and its limit as if the printer were sixty times as slow: played back, it would take a minute.
    @Test
    void a_page_that_takes_too_long_does_so_again_without_being_waited_for() throws Exception {
        Recording recording;
        try (ScriptedPrinter printer = new ScriptedPrinter(IppSessionTest::printsForEver)) {
            DriverSettings settings = new DriverSettings(Map.of("uri", printer.uri(), "limit", "1"));
            recording = Outcomes.recorded(new LiveSession(DRIVER, settings, new Random(7)), 3);
        }
        assertThat(Outcomes.of(recording)).startsWith("ONLINE NONE", "not printed SLOW", "ONLINE NONE");
        assertThat(recording.text()).contains("Cancel-Job");
        Kept.playsAgain(recording, DRIVER);
        Kept.playsAgain(
                new Recording(
                        recording.driver(),
                        new DriverSettings(Map.of("uri", recording.settings().required("uri"), "limit", "60")),
                        recording.notes(),
                        recording.exchanges().stream()
                                .map(IppSessionTest::slower)
                                .toList()),
                DRIVER);
    }

    @Test
    void a_session_that_is_ended_while_a_page_is_printed_takes_it_back_and_does_so_again() throws Exception {
        try (ScriptedPrinter printer = new ScriptedPrinter(IppSessionTest::printsForEver)) {
            Recording recording = Outcomes.recordedUntilSent(session(printer.uri()), order -> order.endsWith("pause"));
            assertThat(Outcomes.of(recording)).containsExactly("ONLINE NONE", "stopped");
            assertThat(recording.text()).containsPattern("(?s) = stopped\n.* Cancel-Job .*HTTP 200 2\\.0 0000");
            Kept.playsAgain(recording, DRIVER);
        }
    }

    private static String printsForEver(Operation operation, int number) {
        return operation == Operation.GET_JOB_ATTRIBUTES
                ? ScriptedPrinter.AT_WORK
                : ScriptedPrinter.inOrder(operation, number);
    }

    private static Exchange slower(Exchange exchange) {
        return exchange instanceof Exchange.MessageHeard(long millis, int line, String message)
                ? new Exchange.MessageHeard(
                        millis,
                        line,
                        TIME.matcher(message).replaceFirst(time -> 60 * Long.parseLong(time.group()) + ""))
                : exchange;
    }

    @Test
    void a_printer_that_is_switched_off_refuses_again() throws Exception {
        try (ScriptedPrinter printer = new ScriptedPrinter(ScriptedPrinter::inOrder)) {
            Recording recording = Outcomes.recordedUntil(session(printer.uri()), told -> {
                if (told.contains("printed")) {
                    printer.switchOff();
                }
                return told.contains("NO_DEVICE PORT_REFUSED");
            });
            assertThat(recording.text()).contains(" refused ");
            Kept.playsAgain(recording, DRIVER);
        }
    }

    @Test
    void a_driver_that_does_otherwise_is_told_of_with_the_line() throws Exception {
        Recording recording = recorded(ScriptedPrinter::inOrder, 2);
        Recording other = new Recording(
                recording.driver(),
                new DriverSettings(Map.of("uri", recording.settings().required("uri"), "media", "na_letter_8.5x11in")),
                recording.notes(),
                recording.exchanges());
        assertThat(new Replay(other).partings(DRIVER))
                .first()
                .asString()
                .startsWith("exchange ")
                .contains("media:keyword=na_letter_8.5x11in", "recorded is ", "media:keyword=iso_a4_210x297mm");
    }
}
