package org.infomat.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.IdentityDocument;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.Symbology;
import org.infomat.kiosk.StarterBundle;
import org.infomat.kiosk.visit.DocumentEntry.Fault;
import org.infomat.kiosk.visit.DocumentEntry.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Identifying with a passport or an identity card.
class DocumentVisitTest {
    private static final String PASSPORT = "foreign-passport";
    private static final CardRead OLD_PASSPORT = new CardRead.NeedsKey(Set.of(AccessKey.Kind.DOCUMENT_DATA));
    private static final CardRead IDENTITY_CARD = new CardRead.NeedsKey(Set.of(AccessKey.Kind.values()));
    private static final AccessKey.DocumentData PRINTED =
            new AccessKey.DocumentData("L898902C3", LocalDate.of(1974, 8, 12), LocalDate.of(2032, 4, 15));
    private static final String ZONE =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\r\n" + "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private Visit visit;
    private List<Effect> effects = List.of();

    @BeforeEach
    void atIdentification() {
        visit = Visit.atRest(Terminal.starting(ZoneOffset.UTC, Policy.USUAL, Instant.parse("2026-03-02T09:00:00Z")));
        happens(new Event.BundleActivated(StarterBundle.get()));
        happens(new Event.DevicesChanged(Set.of(NeededDevice.values())));
        happens(new Event.NetworkChanged(true));
        happens(new Event.ChoseLanguage("en"));
        happens(new Event.ChoseService(PASSPORT));
        happens(new Event.Next());
        assertThat(visit.step()).isInstanceOf(Step.Identify.class);
    }

    @Test
    void a_card_without_choice_is_asked_for_number_birth_and_expiry_one_a_page() {
        lays(OLD_PASSPORT);
        assertThat(visit.step()).isEqualTo(page(Part.NUMBER));
        happens(new Event.TypedDocumentNumber("l898 902-c3"));
        happens(new Event.Next());
        assertThat(visit.step()).isEqualTo(page(Part.BIRTH));
        happens(new Event.EnteredDocumentDate(new PrintedDate("12", 8, "1974")));
        happens(new Event.Next());
        assertThat(visit.step()).isEqualTo(page(Part.EXPIRY));
        happens(new Event.EnteredDocumentDate(new PrintedDate("15", 4, "2032")));
        happens(new Event.Next());
        assertThat(effects).containsExactly(new Effect.ReadDocument(ticket(), PRINTED));
        ends(read("L898902C3"));
        assertThat(visit.step()).isInstanceOf(Step.Questions.class);
        assertThat(visit.draft().orElseThrow().identifier()).contains("L898902C3");
    }

    @Test
    void six_digits_are_enough_where_the_document_takes_them() {
        typesSixDigits("123456");
        assertThat(effects)
                .containsExactly(new Effect.ReadDocument(ticket(), new AccessKey.CardAccessNumber("123456")));
        assertThat(visit.step()).isEqualTo(new Step.ReadingDocument(PASSPORT, ticket()));
    }

    @Test
    void the_key_is_forgotten_once_the_document_is_read_and_no_page_of_it_is_gone_back_to() {
        typesSixDigits("123456");
        ends(read("L898902C3"));
        assertThat(visit.draft().orElseThrow().document()).isEmpty();
        assertThat(visit.trail()).noneMatch(Step.DocumentKey.class::isInstance);
        happens(new Event.Back());
        assertThat(visit.step()).isInstanceOf(Step.Identify.class);
    }

    @ParameterizedTest
    @CsvSource({"12345", "1234567", "12345x"})
    void what_are_not_six_digits_is_told_before_the_chip_is_asked(String typed) {
        typesSixDigits(typed);
        assertThat(visit.step())
                .isEqualTo(new Step.DocumentKey(PASSPORT, Part.CARD_ACCESS_NUMBER, Optional.of(Fault.NOT_SIX_DIGITS)));
        assertThat(effects).isEmpty();
    }

    @Test
    void a_day_that_does_not_exist_is_told() {
        lays(OLD_PASSPORT);
        happens(new Event.TypedDocumentNumber("L898902C3"));
        happens(new Event.Next());
        happens(new Event.EnteredDocumentDate(new PrintedDate("31", 2, "1974")));
        happens(new Event.Next());
        assertThat(visit.step()).isEqualTo(new Step.DocumentKey(PASSPORT, Part.BIRTH, Optional.of(Fault.NO_DATE)));
    }

    @Test
    void a_wrong_key_is_told_with_the_tries_left_and_after_three_other_ways_are_offered() {
        typesSixDigits("123457");
        ends(new CardRead.WrongKey());
        assertThat(visit.step())
                .isEqualTo(new Step.DocumentKey(PASSPORT, Part.CARD_ACCESS_NUMBER, Optional.of(Fault.WRONG_KEY)));
        assertThat(entry().triesLeft()).isEqualTo(2);
        happens(new Event.Next());
        assertThat(effects).as("the same key is not tried twice").isEmpty();
        for (String next : List.of("123458", "123459")) {
            happens(new Event.TypedDocumentNumber(next));
            happens(new Event.Next());
            ends(new CardRead.WrongKey());
        }
        assertThat(visit.step()).isEqualTo(new Step.Identify(PASSPORT, "", Optional.of(Problem.DOCUMENT_LOCKED)));
        assertThat(visit.draft().orElseThrow().document()).isEmpty();
    }

    @Test
    void after_a_wrong_key_the_other_one_can_be_chosen() {
        typesSixDigits("123457");
        ends(new CardRead.WrongKey());
        happens(new Event.Back());
        assertThat(visit.step()).isEqualTo(page(Part.KIND));
        happens(new Event.ChoseDocumentKey(AccessKey.Kind.DOCUMENT_DATA));
        assertThat(visit.step()).isEqualTo(page(Part.NUMBER));
    }

    @Test
    void a_document_that_was_taken_up_is_read_with_what_was_entered_when_it_lies_there_again() {
        typesSixDigits("123456");
        ends(new CardRead.Removed());
        assertThat(visit.step()).isEqualTo(new Step.Identify(PASSPORT, "", Optional.of(Problem.DOCUMENT_GONE)));
        lays(IDENTITY_CARD);
        assertThat(effects)
                .containsExactly(new Effect.ReadDocument(ticket(), new AccessKey.CardAccessNumber("123456")));
    }

    @Test
    void scanning_the_lines_of_the_document_saves_the_typing() {
        assertThat(visit.awaitsCode()).isTrue();
        scans(ZONE);
        assertThat(effects)
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.ReadDocument.class,
                        asked -> assertThat(((AccessKey.DocumentData) asked.key()).number())
                                .isEqualTo("L898902C3"));
        ends(new CardRead.Removed());
        lays(OLD_PASSPORT);
        assertThat(effects).hasOnlyElementsOfType(Effect.ReadDocument.class).hasSize(1);
    }

    @Test
    void lines_that_were_misread_are_told_and_a_bar_code_means_nothing() {
        scans(ZONE.replace("L898902C36", "L898902C37"));
        assertThat(visit.step()).isEqualTo(new Step.Identify(PASSPORT, "", Optional.of(Problem.ZONE_UNREADABLE)));
        Visit before = visit;
        scans("4006381333931");
        assertThat(visit).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"NOT_AS_SIGNED, DOCUMENT_NOT_AS_SIGNED", "UNKNOWN_SIGNER, DOCUMENT_OF_UNKNOWN_STATE"})
    void a_document_that_is_not_to_be_believed_identifies_nobody(CardRead.Doubt doubt, Problem told) {
        typesSixDigits("123456");
        ends(new CardRead.NotTrusted(doubt));
        assertThat(visit.step()).isEqualTo(new Step.Identify(PASSPORT, "", Optional.of(told)));
        assertThat(visit.draft().orElseThrow().identifier()).isEmpty();
    }

    @Test
    void an_outcome_that_comes_after_going_back_changes_nothing() {
        typesSixDigits("123456");
        long asked = ticket();
        happens(new Event.Back());
        Visit before = visit;
        happens(new Event.DocumentRead(asked, read("L898902C3")));
        assertThat(visit).isEqualTo(before);
    }

    @Test
    void a_document_is_not_taken_where_the_service_asks_for_a_card() {
        happens(new Event.StartOver());
        happens(new Event.ChoseService("tax-debt"));
        happens(new Event.Next());
        lays(IDENTITY_CARD);
        assertThat(visit.step()).isEqualTo(new Step.Identify("tax-debt", "", Optional.of(Problem.DOCUMENT_NOT_TAKEN)));
        assertThat(visit.awaitsCode()).isFalse();
    }

    @Test
    void nothing_of_a_document_is_in_what_may_reach_a_log() {
        lays(OLD_PASSPORT);
        List<Event> entered = List.of(
                new Event.TypedDocumentNumber("L898902C3"),
                new Event.Next(),
                new Event.EnteredDocumentDate(new PrintedDate("12", 8, "1974")),
                new Event.Next(),
                new Event.EnteredDocumentDate(new PrintedDate("15", 4, "2032")),
                new Event.Next());
        entered.forEach(this::happens);
        happens(new Event.DocumentRead(ticket(), new CardRead.WrongKey()));
        String said = entered + " " + effects + " " + visit.draft() + " " + visit.step() + " " + read("L898902C3");
        assertThat(said).doesNotContain("L898902C3").doesNotContain("1974").doesNotContain("2032");
    }

    @Test
    void nothing_of_it_is_left_after_the_visit() {
        typesSixDigits("123456");
        happens(new Event.Finish());
        assertThat(visit.step()).isEqualTo(new Step.Attract());
        assertThat(visit.draft()).isEmpty();
        assertThat(effects).containsExactly(new Effect.Wipe());
    }

    private void typesSixDigits(String digits) {
        lays(IDENTITY_CARD);
        assertThat(visit.step()).isEqualTo(page(Part.KIND));
        happens(new Event.ChoseDocumentKey(AccessKey.Kind.CARD_ACCESS_NUMBER));
        happens(new Event.TypedDocumentNumber(digits));
        happens(new Event.Next());
    }

    private static CardRead read(String number) {
        IdentityDocument document = new IdentityDocument(
                "P",
                "UTO",
                number,
                "ERIKSSON",
                "ANNA MARIA",
                "UTO",
                "740812",
                LocalDate.of(2032, 4, 15),
                "",
                IdentityDocument.Proof.UNCHANGED);
        return new CardRead.Read(new CardData("3B00", Optional.empty(), Optional.of(number), Optional.of(document)));
    }

    private static Step page(Part part) {
        return new Step.DocumentKey(PASSPORT, part, Optional.empty());
    }

    private DocumentEntry entry() {
        return visit.draft().flatMap(Draft::document).orElseThrow();
    }

    private long ticket() {
        return visit.terminal().tickets();
    }

    private void lays(CardRead document) {
        happens(new Event.CardWasRead(document));
    }

    private void scans(String text) {
        happens(new Event.ScannedBarcode(new Barcode(Symbology.UNKNOWN, text)));
    }

    private void ends(CardRead read) {
        happens(new Event.DocumentRead(ticket(), read));
    }

    private void happens(Event event) {
        Turn turn = visit.on(event);
        visit = turn.visit();
        effects = turn.effects();
    }
}
