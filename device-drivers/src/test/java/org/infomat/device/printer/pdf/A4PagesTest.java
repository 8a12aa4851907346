package org.infomat.device.printer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class A4PagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ru", "az", "bg"})
    void a_receipt_is_one_page(String language) throws Exception {
        Document document = new A4Pages().of(Samples.in(language));
        Path folder = Files.createDirectories(Path.of("target", "receipts"));
        Files.write(folder.resolve(language + ".pdf"), document.pdf());
        assertThat(document.pages()).isEqualTo(1);
        assertThat(document.pdf()).startsWith('%', 'P', 'D', 'F');
    }
}
