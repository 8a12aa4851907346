package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.DocumentOutcome.NotPrinted;
import org.infomat.device.printer.DocumentOutcome.Printed;
import org.infomat.device.printer.ipp.IppRequest.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One document from being sent to the printer's word that it is out. A job that the printer cannot go on with is taken
/// back, so that it does not come out for the next person as soon as there is paper.
final class IppJob {
    private static final Logger LOG = LoggerFactory.getLogger(IppJob.class);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(400);
    private static final int CANCELLED = 7;
    private static final int ABORTED = 8;
    private static final int COMPLETED = 9;

    private final IppConnection connection;
    private final IppSettings settings;
    private final Supplier<DeviceStatus> printer;

    IppJob(IppConnection connection, IppSettings settings, Supplier<DeviceStatus> printer) {
        this.connection = connection;
        this.settings = settings;
        this.printer = printer;
    }

    DocumentOutcome print(Document document) throws InterruptedException {
        long end = connection.millis() + settings.limit().toMillis();
        try {
            int job = sendWhenFree(document, end);
            boolean over = false;
            try {
                Optional<DocumentOutcome> outcome = await(job, end, document.pages());
                over = outcome.isPresent();
                return outcome.orElseGet(this::whyNot);
            } finally {
                if (!over) {
                    takeBack(job);
                }
            }
        } catch (IOException e) {
            return new NotPrinted(IppPrinter.statusAfter(e).reason(), IppPrinter.words(e));
        }
    }

    private int sendWhenFree(Document document, long end) throws IOException, InterruptedException {
        while (true) {
            try {
                return send(document);
            } catch (IppException e) {
                if (!e.busy() || connection.millis() > end) {
                    throw e;
                }
                connection.pause(BETWEEN_QUESTIONS);
            }
        }
    }

    /// The job's number.
    private int send(Document document) throws IOException, InterruptedException {
        IppRequest request = connection
                .request(Operation.PRINT_JOB)
                .text(Syntax.NAME, "requesting-user-name", "infomat")
                .text(Syntax.NAME, "job-name", "document")
                .text(Syntax.MIME_TYPE, "document-format", "application/pdf")
                .job()
                .text(Syntax.KEYWORD, "media", settings.media());
        return connection
                .send(request, document.pdf(), settings.limit())
                .number("job-id")
                .orElseThrow(() -> new IppException("The printer took the document and gave it no number"));
    }

    /// Empty where the printer has stopped or the time is over.
    private Optional<DocumentOutcome> await(int job, long end, int pages) throws IOException, InterruptedException {
        while (connection.millis() < end) {
            IppRequest question = about(job, Operation.GET_JOB_ATTRIBUTES)
                    .text(Syntax.KEYWORD, "requested-attributes", "job-state", "job-state-reasons");
            IppResponse answer = connection.send(question, new byte[0], REQUEST_LIMIT);
            String reasons = String.join(" ", answer.texts("job-state-reasons"));
            switch (answer.number("job-state").orElse(0)) {
                case COMPLETED -> {
                    return Optional.of(new Printed(pages));
                }
                case CANCELLED, ABORTED -> {
                    return Optional.of(new NotPrinted(DeviceReason.NONE, reasons));
                }
                default -> {
                    if (!printer.get().works()) {
                        return Optional.empty();
                    }
                }
            }
            connection.pause(BETWEEN_QUESTIONS);
        }
        return Optional.empty();
    }

    private IppRequest about(int job, Operation operation) {
        return connection
                .request(operation)
                .integer("job-id", job)
                .text(Syntax.NAME, "requesting-user-name", "infomat");
    }

    private DocumentOutcome whyNot() {
        DeviceStatus now = printer.get();
        return now.works()
                ? new NotPrinted(
                        DeviceReason.SLOW,
                        "It was not out within " + settings.limit().toSeconds() + " s")
                : new NotPrinted(now.reason(), now.detail());
    }

    private void takeBack(int job) {
        boolean interrupted = Thread.interrupted(); // the request would end at once
        try {
            connection.send(about(job, Operation.CANCEL_JOB), new byte[0], REQUEST_LIMIT);
        } catch (IOException e) {
            LOG.debug("{}: job {} could not be taken back: {}", settings.uri(), job, e.getMessage());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
