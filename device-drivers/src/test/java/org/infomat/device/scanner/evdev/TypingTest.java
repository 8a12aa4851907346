package org.infomat.device.scanner.evdev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.Framing;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.Test;

class TypingTest {
    private static final InputEvent LOST = new InputEvent(InputEvent.SYNCHRONISATION, InputEvent.DROPPED, 0);

    private final Typing typing = new Typing(Framing.from(new DriverSettings(Map.of())));

    @Test
    void a_code_ends_with_the_enter_key() {
        assertThat(typing.accept(Typist.scan("]Q1KIOSK"))).containsExactly(new Barcode(Symbology.QR_CODE, "KIOSK"));
        assertThat(typing.midway()).isFalse();
    }

    @Test
    void half_a_code_whose_rest_was_lost_is_none_and_the_next_is_read() {
        List<InputEvent> scan = Typist.scan("]Q1KIOSK-000123");
        typing.accept(scan.subList(0, 10));
        typing.accept(List.of(LOST));
        assertThat(typing.accept(scan.subList(30, scan.size()))).isEmpty();
        assertThat(typing.midway()).isTrue();
        assertThat(typing.silence()).isEmpty();
        assertThat(typing.accept(Typist.scan("]Q1NEXT"))).containsExactly(new Barcode(Symbology.QR_CODE, "NEXT"));
    }

    @Test
    void without_a_suffix_too_a_torn_code_is_none() {
        Typing unended = new Typing(Framing.from(new DriverSettings(Map.of("suffix", "none"))));
        unended.accept(Typist.scan("KIO").subList(0, 12));
        unended.accept(List.of(LOST));
        assertThat(unended.silence()).isEmpty();
        unended.accept(Typist.scan("SK").subList(0, 12));
        assertThat(unended.silence()).isPresent();
    }
}
