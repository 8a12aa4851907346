package org.infomat.device.printer.ipp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A printer that answers what a test wants, to see what the driver makes of it.
final class ScriptedPrinter implements AutoCloseable {
    private static final int CODE = 3;
    private static final String BEGIN =
            "2.0 0000 1 [operation] attributes-charset:charset=utf-8 attributes-natural-language:language=en ";
    static final String IDENTITY = BEGIN
            + "[printer] printer-make-and-model:text=Example%20A4 document-format-supported:mime-type=application/pdf";
    static final String IDLE = BEGIN
            + "[printer] printer-state:enum=3 printer-state-reasons:keyword=none printer-is-accepting-jobs:boolean=true";
    static final String TAKEN =
            BEGIN + "[job] job-uri:uri=ipp%3A//hall-7.example/jobs/4711 job-id:integer=4711 job-state:enum=3";
    static final String AT_WORK = BEGIN + "[job] job-state:enum=5 job-state-reasons:keyword=job-printing";
    static final String DONE = BEGIN + "[job] job-state:enum=9 job-state-reasons:keyword=none";
    static final String DROPPED = "hang up";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Script script;
    private final AtomicInteger asked = new AtomicInteger();

    /// What it answers, as `IppText`; or `DROPPED`, or `HTTP` and a status.
    interface Script {
        /// @param number of this request: the first is 1
        String answer(IppRequest.Operation operation, int number) throws InterruptedException;
    }

    ScriptedPrinter(Script script) throws IOException {
        this.script = script;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /// One in order: its first question is who it is, and a job is at work when it is asked for the first time.
    static String inOrder(IppRequest.Operation operation, int number) {
        return switch (operation) {
            case GET_PRINTER_ATTRIBUTES -> number == 1 ? IDENTITY : IDLE;
            case PRINT_JOB -> TAKEN;
            case GET_JOB_ATTRIBUTES -> number < 6 ? AT_WORK : DONE;
            case CANCEL_JOB -> BEGIN.strip();
        };
    }

    String uri() {
        return "ipp://localhost:" + server.getAddress().getPort() + "/ipp/print";
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            answer(exchange, script.answer(operation(request[CODE]), asked.incrementAndGet()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static IppRequest.Operation operation(byte code) {
        return switch (code) {
            case 2 -> IppRequest.Operation.PRINT_JOB;
            case 8 -> IppRequest.Operation.CANCEL_JOB;
            case 9 -> IppRequest.Operation.GET_JOB_ATTRIBUTES;
            default -> IppRequest.Operation.GET_PRINTER_ATTRIBUTES;
        };
    }

    private static void answer(HttpExchange exchange, String answer) throws IOException {
        List<String> words = List.of(answer.split(" "));
        if (answer.equals(DROPPED)) {
            return;
        }
        boolean refused = words.getFirst().equals("HTTP");
        byte[] body = refused ? new byte[] {'n', 'o'} : IppText.bytes(words);
        exchange.sendResponseHeaders(refused ? Integer.parseInt(words.get(1)) : 200, body.length);
        exchange.getResponseBody().write(body);
    }

    void switchOff() {
        server.stop(0);
    }

    @Override
    public void close() {
        switchOff();
        threads.shutdownNow();
    }
}
