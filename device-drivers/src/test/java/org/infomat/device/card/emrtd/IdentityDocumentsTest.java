package org.infomat.device.card.emrtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.AccessKey.CardAccessNumber;
import org.infomat.device.card.AccessKey.DocumentData;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.IdentityDocument;
import org.infomat.device.card.IdentityDocument.Proof;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.CommandChannel;
import org.infomat.device.card.chip.PresentedChip;
import org.infomat.device.card.pcsc.VirtualCard.Chip;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A chip of ours, read by JMRTD and signed by openssl.
@Tag("peer")
class IdentityDocumentsTest {
    private static final String ZONE = Specimen.FIRST_LINE + Specimen.SECOND_LINE;

    @TempDir
    private static Path folder;

    private static State utopia;
    private static State elsewhere;
    private static Map<Integer, byte[]> files;

    @BeforeAll
    static void issue() throws Exception {
        utopia = State.found(Files.createDirectory(folder.resolve("utopia")), "Utopia");
        elsewhere = State.found(Files.createDirectory(folder.resolve("elsewhere")), "Elsewhere");
        files = utopia.issue(ZONE);
    }

    @Test
    void without_a_key_it_is_told_which_one_opens_it() throws Exception {
        assertThat(read(basic(files), Optional.empty()))
                .isEqualTo(new CardRead.NeedsKey(Set.of(AccessKey.Kind.DOCUMENT_DATA)));
        assertThat(read(pace(files), Optional.empty()))
                .isEqualTo(
                        new CardRead.NeedsKey(Set.of(AccessKey.Kind.DOCUMENT_DATA, AccessKey.Kind.CARD_ACCESS_NUMBER)));
    }

    @Test
    void with_the_printed_data_it_is_read() throws Exception {
        assertThat(document(read(basic(files), Specimen.just(Specimen.DATA))))
                .isEqualTo(new IdentityDocument(
                        "P",
                        "UTO",
                        "L898902C",
                        "ERIKSSON",
                        "ANNA MARIA",
                        "UTO",
                        "690806",
                        LocalDate.of(2094, 6, 23),
                        "ZE184226B",
                        Proof.UNCHANGED));
    }

    @Test
    void pace_opens_with_the_number_and_with_the_printed_data() throws Exception {
        assertThat(document(read(pace(files), Specimen.just(Specimen.NUMBER))).familyName())
                .isEqualTo("ERIKSSON");
        assertThat(document(read(pace(files), Specimen.just(Specimen.DATA))).familyName())
                .isEqualTo("ERIKSSON");
    }

    @Test
    void a_wrong_key_is_told_and_the_right_one_opens_it_afterwards() throws Exception {
        DocumentData wrong = new DocumentData("L898902X", Specimen.DATA.birth(), Specimen.DATA.expiry());
        for (Chip chip : List.of(basic(files), pace(files))) {
            assertThat(read(chip, Specimen.just(wrong))).isEqualTo(new CardRead.WrongKey());
            assertThat(read(chip, Specimen.just(Specimen.DATA))).isInstanceOf(CardRead.Read.class);
        }
        Chip chip = pace(files);
        assertThat(read(chip, Specimen.just(new CardAccessNumber("123457")))).isEqualTo(new CardRead.WrongKey());
        assertThat(read(chip, Specimen.just(Specimen.NUMBER))).isInstanceOf(CardRead.Read.class);
    }

    @Test
    void a_chip_without_pace_does_not_take_the_number() throws Exception {
        assertThat(read(basic(files), Specimen.just(Specimen.NUMBER)))
                .isEqualTo(new CardRead.NeedsKey(Set.of(AccessKey.Kind.DOCUMENT_DATA)));
    }

    @Test
    void the_identifier_is_the_number_that_the_settings_want() throws Exception {
        Map<String, String> personal = Map.of("identifier", "personal-number");
        assertThat(data(read(basic(files), Specimen.just(Specimen.DATA))).identifier())
                .contains("L898902C");
        assertThat(data(read(personal, basic(files), Specimen.just(Specimen.DATA)))
                        .identifier())
                .contains("ZE184226B");
    }

    @Test
    void data_that_were_changed_are_not_taken() throws Exception {
        Map<Integer, byte[]> forged = new HashMap<>(files);
        forged.put(0x0101, utopia.issue(ZONE.replace("ERIKSSON", "ERIKSEN<")).get(0x0101));
        assertThat(read(basic(forged), Specimen.just(Specimen.DATA)))
                .isEqualTo(new CardRead.NotTrusted(CardRead.Doubt.NOT_AS_SIGNED));
    }

    @Test
    void a_signature_that_was_changed_is_not_taken() throws Exception {
        byte[] signed = files.get(0x011D).clone();
        signed[signed.length - 5] ^= 1;
        Map<Integer, byte[]> forged = new HashMap<>(files);
        forged.put(0x011D, signed);
        assertThat(read(basic(forged), Specimen.just(Specimen.DATA)))
                .isEqualTo(new CardRead.NotTrusted(CardRead.Doubt.NOT_AS_SIGNED));
    }

    @Test
    void a_trusted_state_is_told_and_another_refused() throws Exception {
        Map<String, String> trusting = Map.of("trusted", utopia.folder().toString());
        assertThat(document(read(trusting, basic(files), Specimen.just(Specimen.DATA)))
                        .proof())
                .isEqualTo(Proof.ISSUED_BY_TRUSTED_STATE);
        assertThat(read(trusting, basic(elsewhere.issue(ZONE)), Specimen.just(Specimen.DATA)))
                .isEqualTo(new CardRead.NotTrusted(CardRead.Doubt.UNKNOWN_SIGNER));
    }

    @Test
    void a_folder_without_certificates_is_refused() {
        assertThatThrownBy(() -> reading(
                        Map.of("trusted", utopia.folder().resolve("nowhere").toString())))
                .hasMessageContaining("'trusted'");
    }

    @Test
    void a_document_taken_away_at_any_moment_is_the_readers_to_tell() throws Exception {
        for (Chip chip : List.of(basic(files), pace(files))) {
            AtomicInteger commands = new AtomicInteger();
            read(chip, counting(chip, commands), Specimen.just(Specimen.DATA));
            for (int last = 0; last < commands.get(); last++) {
                AtomicInteger left = new AtomicInteger(last);
                IOException removed = new IOException("taken away");
                CommandChannel snatched = command -> {
                    if (left.getAndDecrement() == 0) {
                        throw removed;
                    }
                    return Answer.of(chip.answer(command));
                };
                assertThatThrownBy(() -> read(chip, snatched, Specimen.just(Specimen.DATA)))
                        .isSameAs(removed);
            }
        }
    }

    @Test
    void a_card_that_is_no_document_is_unreadable() throws Exception {
        assertThat(read(command -> new byte[] {0x6A, (byte) 0x82}, Optional.empty()))
                .isEqualTo(unreadable("the chip answered 6A82"));
    }

    @Test
    void a_file_that_claims_to_be_endless_is_not_believed() throws Exception {
        byte[] endless = {0x61, (byte) 0x84, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0};
        assertThat(read(basic(Map.of(0x0101, endless)), Specimen.just(Specimen.DATA)))
                .isInstanceOf(CardRead.Unreadable.class);
    }

    @Test
    void a_chip_that_says_anything_is_unreadable_and_nothing_is_thrown() throws Exception {
        Random random = new Random(4711);
        for (int i = 0; i < 60; i++) {
            Chip real = random.nextBoolean() ? basic(files) : pace(files);
            int madFrom = random.nextInt(12);
            AtomicInteger count = new AtomicInteger();
            Chip mad = command -> count.getAndIncrement() < madFrom ? real.answer(command) : noise(random);
            assertThat(read(mad, Specimen.just(Specimen.DATA))).isNotInstanceOf(CardRead.Read.class);
        }
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[2 + random.nextInt(60)];
        random.nextBytes(noise);
        if (random.nextBoolean()) {
            noise[noise.length - 2] = (byte) 0x90;
            noise[noise.length - 1] = 0;
        }
        return noise;
    }

    @Test
    void nothing_is_logged_even_where_the_libraries_would() throws Exception {
        List<String> logged = Collections.synchronizedList(new ArrayList<>());
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord event) {
                logged.add(event.getLoggerName() + ": " + event.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger all = Logger.getLogger("");
        all.addHandler(listening);
        try {
            Map<Integer, byte[]> broken = new HashMap<>(files);
            broken.put(0x011D, new byte[] {0x77, 0x02, 0x30, 0x00});
            read(basic(broken), Specimen.just(Specimen.DATA));
            read(pace(files), Specimen.just(new CardAccessNumber("123457")));
            Logger.getLogger("org.jmrtd.protocol").warning("what a key was");
        } finally {
            all.removeHandler(listening);
        }
        assertThat(logged).isEmpty();
    }

    @Test
    void nothing_of_the_person_is_shown() throws Exception {
        CardRead read = read(basic(files), Specimen.just(Specimen.DATA));
        for (Object shown : List.of(read, document(read), Specimen.DATA, Specimen.NUMBER)) {
            assertThat(shown.toString())
                    .doesNotContain("ERIKSSON")
                    .doesNotContain("L898902C")
                    .doesNotContain("690806")
                    .doesNotContain("1969")
                    .doesNotContain("123456");
        }
    }

    private static Chip basic(Map<Integer, byte[]> files) throws Exception {
        return DocumentChip.withBasicAccess(files, Specimen.SECOND_LINE);
    }

    private static Chip pace(Map<Integer, byte[]> files) throws Exception {
        return DocumentChip.withPace(files, Specimen.SECOND_LINE, Specimen.NUMBER.digits());
    }

    private static CardRead.Unreadable unreadable(String why) {
        return new CardRead.Unreadable("card: " + why);
    }

    private static CardData data(CardRead read) {
        assertThat(read).isInstanceOf(CardRead.Read.class);
        return ((CardRead.Read) read).data();
    }

    private static IdentityDocument document(CardRead read) {
        return data(read).document().orElseThrow();
    }

    private static CardRead read(Chip chip, Optional<AccessKey> key) throws IOException {
        return read(Map.of(), chip, key);
    }

    private static CardRead read(Map<String, String> settings, Chip chip, Optional<AccessKey> key) throws IOException {
        return reading(settings)
                .reading()
                .read(new PresentedChip(command -> Answer.of(chip.answer(command)), chip.atr(), key));
    }

    private static CardRead read(Chip chip, CommandChannel channel, Optional<AccessKey> key) throws IOException {
        return reading(Map.of()).reading().read(new PresentedChip(channel, chip.atr(), key));
    }

    private static CommandChannel counting(Chip chip, AtomicInteger commands) {
        return command -> {
            commands.incrementAndGet();
            return Answer.of(chip.answer(command));
        };
    }

    private static ChipReaderSettings reading(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("identifier", "document-number"));
        all.putAll(settings);
        return ChipReaderSettings.from(new DriverSettings(all), List.of(new IdentityDocuments(InstantSource.system())));
    }
}
