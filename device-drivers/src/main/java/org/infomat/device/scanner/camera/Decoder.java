package org.infomat.device.scanner.camera;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.Symbology;

/// Finds a bar code in a picture. Not thread-safe.
final class Decoder {
    private final MultiFormatReader reader = new MultiFormatReader();

    /// Looks only for these: each kind more costs time for every picture without one.
    Decoder(Set<Symbology> kinds) {
        Set<BarcodeFormat> formats = EnumSet.noneOf(BarcodeFormat.class);
        kinds.forEach(kind -> formats.addAll(formats(kind)));
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, formats);
        hints.put(DecodeHintType.TRY_HARDER, true);
        reader.setHints(hints);
    }

    private static List<BarcodeFormat> formats(Symbology kind) {
        return switch (kind) {
            case QR_CODE -> List.of(BarcodeFormat.QR_CODE);
            case PDF417 -> List.of(BarcodeFormat.PDF_417);
            case DATA_MATRIX -> List.of(BarcodeFormat.DATA_MATRIX);
            case AZTEC -> List.of(BarcodeFormat.AZTEC);
            case CODE_128 -> List.of(BarcodeFormat.CODE_128);
            case CODE_39 -> List.of(BarcodeFormat.CODE_39);
            // Not UPC-E: it is so short that any striped shirt has one.
            case EAN_UPC -> List.of(BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.UPC_A);
            case INTERLEAVED_2_OF_5 -> List.of(BarcodeFormat.ITF);
            case UNKNOWN -> List.of();
        };
    }

    Optional<Barcode> decode(Frame frame, Pass pass) {
        try {
            return code(reader.decodeWithState(new BinaryBitmap(pass.applied(frame))));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // ZXing's parsers throw these on some damaged or hostile codes; such a code is none.
            return Optional.empty();
        } finally {
            reader.reset();
        }
    }

    private static Optional<Barcode> code(Result result) {
        return Optional.of(result.getText())
                .filter(text -> !text.isEmpty())
                .map(text -> new Barcode(symbology(result.getBarcodeFormat()), text));
    }

    private static Symbology symbology(BarcodeFormat format) {
        return switch (format) {
            case QR_CODE -> Symbology.QR_CODE;
            case PDF_417 -> Symbology.PDF417;
            case DATA_MATRIX -> Symbology.DATA_MATRIX;
            case AZTEC -> Symbology.AZTEC;
            case CODE_128 -> Symbology.CODE_128;
            case CODE_39 -> Symbology.CODE_39;
            case EAN_13, EAN_8, UPC_A -> Symbology.EAN_UPC;
            case ITF -> Symbology.INTERLEAVED_2_OF_5;
            default -> Symbology.UNKNOWN;
        };
    }
}
