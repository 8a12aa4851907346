package org.infomat.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.infomat.device.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileReaderTest {
    private static final String GOOD = """
            # A printer of our own
            columns = 42
            dots = 512
            dots-per-inch = 180
            code-pages = 0=IBM437 17=IBM866
            qr-codes = yes
            cutter = full
            presenter-steps = 8
            retracts = no
            clears-buffer = no
            status-back = automatic
            near-end-sensor = no
            """;

    @TempDir
    Path folder;

    @Test
    void every_profile_that_comes_with_the_program_is_right() {
        assertThat(ProfileReader.NAMES)
                .allSatisfy(name -> assertThat(ProfileReader.read(name).name()).isEqualTo(name));
    }

    @Test
    void an_installer_can_write_one() throws Exception {
        PrinterProfile profile = ProfileReader.read(file(GOOD));
        assertThat(profile.dots()).isEqualTo(512);
        assertThat(profile.presenter()).isEqualTo(new Presenter(8, false));
        assertThat(profile.codePageFor("Принято").orElseThrow().number()).isEqualTo(17);
        assertThat(profile.capabilities(true))
                .contains(Capability.CUT, Capability.EJECT, Capability.REPORTS_STATUS)
                .doesNotContain(Capability.PAPER_LOW_SENSOR);
    }

    @Test
    void all_faults_of_one_are_told_at_once() throws Exception {
        String setting = file(GOOD.replace("512", "513")
                .replace("180", "many")
                .replace("17=IBM866", "17=KOI9 x")
                .replace("full", "sharp")
                .replace("qr-codes = yes", "qr-code = yes")
                .replace("automatic", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileReader.read(setting))
                .withMessageContaining(setting)
                .withMessageContaining("'dots' is a multiple of 8, not 513")
                .withMessageContaining("'dots-per-inch' is 100 to 600, not many")
                .withMessageContaining("no such charset: 17=KOI9")
                .withMessageContaining("not x")
                .withMessageContaining("'cutter' is one of [none, partial, full], not sharp")
                .withMessageContaining("unknown [qr-code]")
                .withMessageContaining("'qr-codes' is missing")
                .withMessageContaining("'status-back' is missing");
    }

    @Test
    void a_name_or_a_file_that_is_not_there_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileReader.read("laser"))
                .withMessageContaining("epson-80")
                .withMessageContaining("file:/PATH");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileReader.read("file:" + folder.resolve("none.properties")))
                .withMessageContaining("none.properties");
    }

    private String file(String text) throws Exception {
        return "file:" + Files.writeString(folder.resolve("own.properties"), text);
    }
}
