package org.infomat.device.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TlvProperties {
    @Property
    void random_bytes_hold_something_or_nothing_and_never_throw(
            @ForAll byte[] bytes, @ForAll @Size(max = 3) List<@IntRange(max = 0xFFFF) Integer> path) {
        assertThat(Tlv.find(bytes, path))
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(found.orElseThrow().length).isLessThanOrEqualTo(bytes.length));
    }

    @Property
    void a_value_of_any_length_is_found_behind_another(@ForAll @Size(max = 70_000) byte[] value) {
        HexFormat hex = HexFormat.of();
        String length = value.length < 0x80
                ? "%02X".formatted(value.length)
                : value.length <= 0xFFFF ? "82%04X".formatted(value.length) : "83%06X".formatted(value.length);
        byte[] bytes = hex.parseHex("5A0212345F20" + length + hex.formatHex(value));
        assertThat(Tlv.find(bytes, List.of(0x5F20))).hasValue(value);
    }

    @Example
    void data_that_are_cut_short_hold_nothing() {
        byte[] whole = HexFormat.of().parseHex("70055A03414243");
        for (int length = 0; length < whole.length; length++) {
            assertThat(Tlv.find(Arrays.copyOf(whole, length), List.of(0x70, 0x5A)))
                    .isEmpty();
        }
        assertThat(Tlv.find(whole, List.of(0x70, 0x5A))).hasValue(new byte[] {0x41, 0x42, 0x43});
    }

    @Property
    void only_objects_that_end_where_they_say_are_taken(
            @ForAll List<@Size(max = 200) byte[]> values, @ForAll @IntRange(min = 1, max = 0xFF) int more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] value : values) {
            bytes.writeBytes(new byte[] {(byte) 0x87, (byte) 0x82, (byte) (value.length >> 8), (byte) value.length});
            bytes.writeBytes(value);
        }
        assertThat(Tlv.only(bytes.toByteArray(), Set.of(0x87))).isTrue();
        assertThat(Tlv.only(bytes.toByteArray(), Set.of(0x99))).isEqualTo(values.isEmpty());
        bytes.writeBytes(new byte[] {(byte) 0x87, (byte) more});
        assertThat(Tlv.only(bytes.toByteArray(), Set.of(0x87))).isFalse();
    }
}
