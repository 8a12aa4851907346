package org.infomat.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class InterpreterProperties {
    private static final Glyphs GLYPHS = new Glyphs();

    /// Random bytes hold few commands; these begin one every few bytes.
    @Provide
    Arbitrary<byte[]> commandsWithNoise() {
        Arbitrary<Byte> start = Arbitraries.of((byte) 0x1b, (byte) 0x1d, (byte) 0x1c, (byte) 0x10);
        Arbitrary<Byte> letter = Arbitraries.of(
                (byte) '!', (byte) '(', (byte) 'k', (byte) 'v', (byte) 'L', (byte) 'W', (byte) '$', (byte) 'a', (byte)
                        '8');
        return Arbitraries.frequencyOf(Tuple.of(3, start), Tuple.of(3, letter), Tuple.of(4, Arbitraries.bytes()))
                .array(byte[].class)
                .ofMaxSize(400);
    }

    @Property(tries = 200)
    void whatever_is_sent_the_printer_goes_on(@ForAll("commandsWithNoise") byte[] bytes) {
        Paper paper = new Paper(576);
        Interpreter interpreter = new Interpreter(GLYPHS, paper, new Idle());
        CommandReader reader = new CommandReader();
        int commands = 0;
        for (byte[] command : reader.accept(bytes)) {
            interpreter.run(command);
            commands += command.length;
        }
        assertThat(commands).isLessThanOrEqualTo(bytes.length);
        assertThat(paper.picture().getHeight()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void a_command_that_comes_in_pieces_is_one_command() {
        CommandReader reader = new CommandReader();
        List<byte[]> commands = new ArrayList<>();
        for (byte value : new byte[] {'A', 0x1d, 'v', '0', 0, 1, 0, 2, 0, 0x10, 0x04, 0x1b, '@'}) {
            commands.addAll(reader.accept(new byte[] {value}));
        }
        assertThat(commands)
                .containsExactly(
                        new byte[] {'A'}, new byte[] {0x1d, 'v', '0', 0, 1, 0, 2, 0, 0x10, 0x04}, new byte[] {0x1b, '@'
                        });
    }

    @Test
    void a_command_larger_than_any_memory_is_dropped() {
        CommandReader reader = new CommandReader();
        reader.accept(new byte[] {0x1d, 'v', '0', 0, -1, -1, -1, -1});
        assertThat(reader.accept(new byte[] {'A'})).containsExactly(new byte[] {'A'});
    }

    private static final class Idle implements Interpreter.Machine {
        @Override
        public void cut() {}

        @Override
        public void tellChanges(int mask) {}

        @Override
        public void askSensor(int which) {}

        @Override
        public void askIdentity(int which) {}
    }
}
