package org.infomat.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.port.TcpListener;
import org.infomat.device.printer.Peer;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `receiptio`, a host that others wrote, drives the virtual printer over TCP by its own idea of the protocol.
@Tag("peer")
@Proves(deviceClass = "receipt printer", technology = "ESC/POS over TCP", peer = "receiptio 2.1.2 as host")
class ReceiptioPeerTest {
    /// receiptio knows no port but 9100; an address of this process keeps the test by itself.
    private static final String ADDRESS = "127.91.%d.%d"
            .formatted(
                    ProcessHandle.current().pid() >> 8 & 0xff,
                    ProcessHandle.current().pid() & 0xff);

    private static final int SUCCESS = 0;
    private static final int ONLINE = 100;
    private static final int COVER_OPEN = 101;
    private static final int PAPER_EMPTY = 102;

    private static final String DOCUMENT = "^^^INFOMAT\n\nPassport for travel abroad\n-\nFee | 47.50\n";

    private final VirtualPrinter printer = new VirtualPrinter("receiptio");
    private TcpListener listener;
    private Thread serving;

    @BeforeEach
    void listen() throws IOException {
        listener = TcpListener.on(new InetSocketAddress(InetAddress.getByName(ADDRESS), 9100));
        serving = Thread.ofVirtual().start(() -> {
            try {
                printer.serve(listener);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @AfterEach
    void hang_up() throws IOException, InterruptedException {
        printer.unplugged(true);
        listener.close();
        serving.join(); // only whoever waits at a socket gives its address back
    }

    @Test
    void it_finds_a_printer_in_order_online() throws Exception {
        assertThat(receiptio("", "-q")).isEqualTo(ONLINE);
    }

    @Test
    void it_finds_the_cover_open() throws Exception {
        printer.coverOpen(true);
        assertThat(receiptio("", "-q")).isEqualTo(COVER_OPEN);
    }

    @Test
    void it_finds_the_paper_gone() throws Exception {
        printer.paperOut(true);
        assertThat(receiptio("", "-q")).isEqualTo(PAPER_EMPTY);
    }

    @Test
    void it_prints_and_hears_that_it_was_printed() throws Exception {
        assertThat(receiptio(DOCUMENT)).isEqualTo(SUCCESS);
        assertThat(printer.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.cut()).isTrue());
    }

    @Test
    void it_hears_that_the_paper_ran_out_while_printing() throws Exception {
        printer.paperOutAfter(80);
        assertThat(receiptio(DOCUMENT)).isEqualTo(PAPER_EMPTY);
    }

    /// The exit code, in which receiptio says what it found.
    private static int receiptio(String input, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("node", Peer.file("receiptio/bin/cli.js"), "-d", ADDRESS, "-t", "10"));
        command.addAll(List.of(arguments));
        return Peer.run(input, command).exitCode();
    }
}
