package org.infomat.kiosk.tour;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.catalogue.Service;
import org.infomat.device.card.emrtd.DocumentChip;
import org.infomat.device.card.emrtd.Specimen;
import org.infomat.device.card.emrtd.State;
import org.infomat.device.card.pcsc.CardService;
import org.infomat.device.card.pcsc.VirtualCard;
import org.infomat.kiosk.Kiosk;
import org.infomat.kiosk.KioskApp;
import org.infomat.kiosk.KioskArguments;
import org.infomat.kiosk.KioskConfig;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.visit.DocumentEntry.Fault;
import org.infomat.kiosk.visit.DocumentEntry.Part;
import org.infomat.kiosk.visit.Draft;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A whole terminal, its real driver of card readers, the card service, and documents whose chips are real but for the
/// silicon.
@Tag("peer")
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DocumentTerminalIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final double SCALE = 0.3;
    private static final long GLANCE_MILLIS = 25;

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Map<Integer, byte[]> files;
    private CardService service;
    private Kiosk kiosk;
    private Bundle bundle;
    private Visitor visitor;

    @BeforeEach
    @Timeout(120)
    void start() throws Exception {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        files = State.found(folder, "Utopia").issue(Specimen.FIRST_LINE + Specimen.SECOND_LINE);
        service = CardService.start();
        KioskApp.startToolkit().join();
        KioskApp.Started started = KioskApp.start(config(), InstantSource.system());
        bundle = started.bundle().orElseThrow();
        kiosk = Visitor.onToolkit(() -> Tour.shown(started, SCALE));
        visitor = new Visitor(
                kiosk,
                seen -> {},
                new TourRecord.VisitRecord("en", "document"),
                LocalWords.of(bundle, bundle.language("en").orElseThrow()),
                new ArrayList<>());
        while (!visitor.visit().terminal().conditions().working().contains(NeededDevice.CARD_READER)) {
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /// The simulated terminal with a real reader; its hub is away, which costs nobody anything here.
    private KioskConfig config() throws Exception {
        KioskConfig config = KioskArguments.parse(List.of(
                        "--simulated", "--config", ROOT.resolve("config").toString()))
                .config();
        String real = "driver: pcsc\n    identifier: document-number";
        String devices = Files.readString(config.devices()).replace("driver: simulated-card-reader", real);
        assertThat(devices).contains(real);
        Path token = Files.writeString(folder.resolve("token"), "no-hub");
        return config.withHub(new KioskConfig.HubConfig(URI.create("http://127.0.0.1:1"), token))
                .withData(folder.resolve("data"))
                .withContent(ROOT.resolve("config/content"))
                .withDevices(Files.writeString(folder.resolve("devices.yaml"), devices));
    }

    @AfterEach
    void end() throws Exception {
        Visitor.onToolkit(() -> {
            kiosk.close();
            return true;
        });
        service.close();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    @Test
    void people_identify_with_an_identity_card_and_with_a_passport_and_nothing_of_them_is_logged() throws Exception {
        String digits = Specimen.NUMBER.digits();
        begin();
        try (VirtualCard _ = VirtualCard.insert(DocumentChip.withPace(files, Specimen.SECOND_LINE, digits))) {
            visitor.sees(Step.DocumentKey.class, key -> key.part() == Part.KIND);
            visitor.touch("document.kind.CARD_ACCESS_NUMBER");
            types(Part.CARD_ACCESS_NUMBER, "654321");
            visitor.sees(Step.DocumentKey.class, key -> key.fault().equals(Optional.of(Fault.WRONG_KEY)));
            kiosk.receive(new Event.TypedDocumentNumber("")); // the person deletes what was wrong
            types(Part.CARD_ACCESS_NUMBER, digits);
            identified();
        }
        begin();
        try (VirtualCard _ = VirtualCard.insert(DocumentChip.withBasicAccess(files, Specimen.SECOND_LINE))) {
            types(Part.NUMBER, Specimen.DATA.number());
            enters(Part.BIRTH, Specimen.DATA.birth());
            enters(Part.EXPIRY, Specimen.DATA.expiry());
            identified();
        }
        assertThat(log.list)
                .isNotEmpty()
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(said -> said.contains(Specimen.DATA.number())
                        || said.contains(digits)
                        || said.contains("654321")
                        || said.contains("ERIKSSON"));
    }

    private void begin() throws Exception {
        visitor.sees(Step.Attract.class);
        visitor.touchWords(visitor.words().language().ownName());
        visitor.sees(Step.Home.class);
        Service passport = bundle.catalogue().service("foreign-passport").orElseThrow();
        visitor.touch("home.search");
        visitor.type(0, passport.keywords().get("en").getFirst());
        visitor.sees(Step.Results.class, results -> results.services().contains(passport.id()));
        visitor.touchWords(passport.title().in(visitor.words().language()));
        visitor.sees(Step.ServicePage.class);
        visitor.touch("service.start");
        visitor.sees(Step.Identify.class);
    }

    private void types(Part part, String text) throws Exception {
        visitor.sees(Step.DocumentKey.class, key -> key.part() == part);
        visitor.type(0, text);
        visitor.touch("action.next");
    }

    private void enters(Part part, LocalDate day) throws Exception {
        visitor.sees(Step.DocumentKey.class, key -> key.part() == part);
        visitor.type(0, Integer.toString(day.getDayOfMonth()));
        visitor.touch("date.choose-month");
        visitor.touchWords(visitor.words().calendar("gregorian").monthNames().get(day.getMonthValue() - 1));
        visitor.type(1, Integer.toString(day.getYear()));
        visitor.touch("action.next");
    }

    private void identified() throws Exception {
        visitor.sees(Step.Questions.class);
        assertThat(visitor.visit().draft().flatMap(Draft::identifier)).contains(Specimen.DATA.number());
        visitor.touch("action.finish");
        visitor.sees(Step.Attract.class);
        assertThat(visitor.visit().draft()).isEmpty();
    }
}
