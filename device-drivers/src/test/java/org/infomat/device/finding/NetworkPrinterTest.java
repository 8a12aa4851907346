package org.infomat.device.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.infomat.device.port.TcpListener;
import org.junit.jupiter.api.Test;

class NetworkPrinterTest {
    /// An address of this machine that nothing else uses.
    private static final String HOST = "127.83.17.4";

    @Test
    void a_printer_that_answers_at_the_number_of_raw_bytes_is_proposed_for_receipts() throws Exception {
        try (TcpListener listener = TcpListener.on(new InetSocketAddress(HOST, 9_100))) {
            assertThat(listener.number()).isEqualTo(9_100);
            List<Found> found = finder().probe(HOST);
            assertThat(found).singleElement().satisfies(printer -> {
                assertThat(printer.place()).isEqualTo("tcp://127.83.17.4:9100");
                assertThat(printer.proposals().getFirst().driver()).isEqualTo("escpos");
            });
        }
    }

    @Test
    void where_nobody_answers_there_is_nothing() throws Exception {
        assertThat(finder().probe("127.83.17.5")).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_told_of() throws Exception {
        assertThat(finder().probe("no host: at all"))
                .containsExactly(Found.nothing("tcp://no host: at all", Hindrance.NOT_LOOKED));
    }

    private static Finder finder() {
        return new Finder(Path.of("/dev"), Path.of("/sys"));
    }
}
