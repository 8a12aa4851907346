package org.infomat.device.printer;

import java.util.List;
import java.util.Locale;
import org.infomat.device.printer.Receipt.Alignment;
import org.infomat.device.printer.Receipt.Block;
import org.infomat.device.printer.Receipt.Pair;
import org.infomat.device.printer.Receipt.Qr;
import org.infomat.device.printer.Receipt.Rule;
import org.infomat.device.printer.Receipt.Size;
import org.infomat.device.printer.Receipt.Space;
import org.infomat.device.printer.Receipt.Text;

/// Receipts as a visit prints them, in the five languages of the starter bundle.
public final class Samples {
    public static final String REFERENCE = "KX4T-9QPM-27";
    public static final String QR = "https://infomat.example/a/" + REFERENCE + "?k=731-904";
    public static final List<String> LANGUAGES = List.of("en", "fa", "ru", "az", "bg");

    private Samples() {}

    public static Receipt in(String language) {
        return switch (language) {
            case "en" ->
                receipt(
                        language,
                        "Ministry of the Interior",
                        "Passport for travel abroad",
                        "Received on",
                        "21 November 2026, 14:35",
                        "Fee",
                        "€ 47.50",
                        "Look-up code",
                        "731-904",
                        "Your reference",
                        "Keep this receipt. To see where your application stands, scan it at any terminal or go to"
                                + " https://infomat.example/a. We decide by 5 December 2026.",
                        "This receipt holds no personal data.");
            case "fa" ->
                receipt(
                        language,
                        "سازمان ثبت احوال کشور",
                        "درخواست گذرنامه برای سفر به خارج",
                        "تاریخ دریافت",
                        "۱۴۰۵/۰۸/۳۰ ساعت ۱۴:۳۵",
                        "هزینه",
                        "۱۲۵٬۰۰۰ ریال",
                        "رمز پیگیری",
                        "۷۳۱-۹۰۴",
                        "شماره پیگیری شما",
                        "این رسید را نگه دارید. برای دیدن وضعیت درخواست " + REFERENCE
                                + " آن را در هر پایانه اسکن کنید یا به"
                                + " نشانی https://infomat.example/a بروید. تلفن: ۰۲۱-۱۲۳۴۵۶۷۸ (داخلی ۱۲). پرونده ۱۴۰۵-۰۰۰۱۲۳"
                                + " می‌ماند.",
                        "این رسید هیچ دادهٔ شخصی ندارد.");
            case "ru" ->
                receipt(
                        language,
                        "Министерство внутренних дел",
                        "Паспорт для поездок за границу",
                        "Принято",
                        "21 ноября 2026 г., 14:35",
                        "Пошлина",
                        "5 000 руб.",
                        "Код для проверки",
                        "731-904",
                        "Ваш номер",
                        "Сохраните эту квитанцию. Чтобы узнать состояние заявления, отсканируйте её на любом терминале или"
                                + " откройте https://infomat.example/a. Решение будет принято до 5 декабря 2026 г.",
                        "В этой квитанции нет персональных данных.");
            case "az" ->
                receipt(
                        language,
                        "Daxili İşlər Nazirliyi",
                        "Xaricə səyahət üçün pasport",
                        "Qəbul edildi",
                        "21 noyabr 2026, 14:35",
                        "Rüsum",
                        "40 AZN",
                        "Yoxlama kodu",
                        "731-904",
                        "Müraciətinizin nömrəsi",
                        "Bu qəbzi saxlayın. Müraciətinizin vəziyyətini öyrənmək üçün onu istənilən terminalda skan edin və ya"
                                + " https://infomat.example/a ünvanına daxil olun. Qərar 5 dekabr 2026-cı ilədək verilir.",
                        "Bu qəbzdə şəxsi məlumat yoxdur.");
            case "bg" ->
                receipt(
                        language,
                        "Министерство на вътрешните работи",
                        "Паспорт за пътуване в чужбина",
                        "Прието на",
                        "21 ноември 2026 г., 14:35",
                        "Такса",
                        "40 лв.",
                        "Код за справка",
                        "731-904",
                        "Вашият номер",
                        "Запазете тази разписка. За да видите докъде е стигнало заявлението, сканирайте я на всеки терминал"
                                + " или отворете https://infomat.example/a. Ще решим до 5 декември 2026 г.",
                        "Тази разписка не съдържа лични данни.");
            default -> throw new IllegalArgumentException("No sample in '" + language + "'");
        };
    }

    private static Receipt receipt(
            String language,
            String authority,
            String service,
            String received,
            String time,
            String fee,
            String amount,
            String code,
            String digits,
            String yours,
            String next,
            String note) {
        List<Block> blocks = List.of(
                new Text(authority, Size.NORMAL, Alignment.CENTRE, false),
                new Text(service, Size.LARGE, Alignment.CENTRE, true),
                new Rule(),
                new Pair(received, time),
                new Pair(fee, amount),
                new Rule(),
                new Text(yours, Size.NORMAL, Alignment.CENTRE, false),
                new Text(REFERENCE, Size.HUGE, Alignment.CENTRE, true),
                new Pair(code, digits),
                new Qr(QR),
                Text.normal(next),
                new Space(3),
                new Text(note, Size.SMALL, Alignment.CENTRE, false));
        return new Receipt(Locale.forLanguageTag(language), blocks);
    }
}
