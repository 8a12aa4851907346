package org.infomat.kiosk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.infomat.content.Bundle;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.QrContent;
import org.infomat.content.reference.Reference;
import org.infomat.content.text.Language;
import org.infomat.device.printer.Receipt;
import org.infomat.kiosk.StarterBundle;
import org.infomat.kiosk.visit.HandedIn;
import org.junit.jupiter.api.Test;

class ReceiptComposerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tehran");

    private final Bundle bundle = StarterBundle.get();
    private final ReceiptComposer composer = new ReceiptComposer(bundle, ZONE);
    private final HandedIn handedIn = new HandedIn(
            "foreign-passport",
            Reference.draw(new Random(7)),
            LookUpCode.draw(new Random(8)),
            ZonedDateTime.of(2026, 3, 21, 0, 30, 0, 0, ZONE).toInstant());

    private Receipt compose(String language, boolean offline) {
        return composer.compose(bundle.language(language).orElseThrow(), handedIn, offline);
    }

    private static String text(Receipt receipt) {
        return receipt.blocks().stream()
                .map(block -> switch (block) {
                    case Receipt.Text text -> text.text();
                    case Receipt.Pair pair -> pair.name() + " " + pair.value();
                    case Receipt.Qr qr -> qr.content();
                    case Receipt.Rule rule -> "";
                    case Receipt.Ruler ruler -> "";
                    case Receipt.Space space -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void it_names_the_authority_the_service_the_time_and_what_happens_next_in_each_language() {
        for (Language language : bundle.languages()) {
            var service = bundle.catalogue().service("foreign-passport").orElseThrow();
            assertThat(text(compose(language.tag(), false)))
                    .as(language.tag())
                    .contains(
                            service.authority().in(language),
                            service.title().in(language),
                            service.next().in(language))
                    .doesNotContain("receipt.r", "receipt.c", "{");
        }
    }

    @Test
    void persian_has_the_solar_hijri_day_of_the_terminals_zone_in_persian_digits() {
        Receipt receipt = compose("fa", false);
        assertThat(receipt.rightToLeft()).isTrue();
        assertThat(text(receipt)).contains("۱ فروردین ۱۴۰۵").contains("۰۰:۳۰");
    }

    @Test
    void the_reference_is_huge_in_groups_of_four_and_whole() {
        List<String> huge = compose("en", false).blocks().stream()
                .filter(Receipt.Text.class::isInstance)
                .map(Receipt.Text.class::cast)
                .filter(text -> text.size() == Receipt.Size.HUGE)
                .map(Receipt.Text::text)
                .toList();
        assertThat(String.join("", huge).replace("-", ""))
                .isEqualTo(handedIn.reference().value());
        assertThat(String.join("", huge).split("-")).allMatch(group -> group.length() == 4);
        assertThat(huge).allMatch(line -> line.length() <= 10);
    }

    @Test
    void the_qr_code_leads_back_to_the_application() {
        String qr = compose("bg", false).blocks().stream()
                .filter(Receipt.Qr.class::isInstance)
                .map(block -> ((Receipt.Qr) block).content())
                .findFirst()
                .orElseThrow();
        assertThat(QrContent.parse(qr)).contains(new QrContent(handedIn.reference(), handedIn.code()));
    }

    @Test
    void the_code_that_is_typed_has_only_characters_that_every_printer_has() {
        assertThat(text(compose("en", false))).doesNotContain("\u2011");
    }

    @Test
    void without_a_network_it_says_that_the_application_will_be_sent_later() {
        String note = "The reference is already valid.";
        assertThat(text(compose("en", true))).contains(note);
        assertThat(text(compose("en", false))).doesNotContain(note);
    }

    @Test
    void a_service_that_the_content_no_longer_has_still_gets_its_reference() {
        HandedIn gone = new HandedIn("no-such", handedIn.reference(), handedIn.code(), handedIn.at());
        Receipt receipt = composer.compose(bundle.defaultLanguage(), gone, false);
        assertThat(text(receipt)).contains(handedIn.reference().value().substring(0, 4));
    }
}
