//! Every shape of title in every language, composed from each language's words and invented shows.

use watchprint::model::title::{Kind, Title, TitleSource, parse_titles};

/// The ways one language writes the parts of a title.
struct Forms {
    code: &'static str,
    show: &'static str,
    name: &'static str,
    /// Labels, all of season 2.
    seasons: &'static [&'static str],
    /// Labels of parts, volumes and books, all with the number 3.
    parts: &'static [&'static str],
    limited: &'static str,
    last: &'static str,
    /// `(Episode 7)`.
    suffix: &'static str,
    /// The name of an episode that is only its number.
    numbered: &'static str,
    /// A season's trailer, before the colon.
    trailer: &'static str,
}

const LANGUAGES: &[Forms] = &[
    Forms {
        code: "en",
        show: "Blue Harbour",
        name: "The Storm",
        seasons: &[
            "Season 2",
            "Series 2",
            "Season 2B",
            "Season Two",
            "The Second Season",
            "Season 2 (Part 1)",
            "Season 2 Part B",
            "Season 2.0",
            "Season II",
        ],
        parts: &["Part 3", "Volume 3", "Vol. 3", "Book Three", "Collection 3", "Part III", "The Third Year"],
        limited: "Limited Series",
        last: "The Final Season",
        suffix: "(Episode 7)",
        numbered: "Episode 7",
        trailer: "Season 2 Official Trailer",
    },
    Forms {
        code: "fr",
        show: "Le port bleu",
        name: "La tempête",
        seasons: &["Saison 2", "Saison\u{A0}2", "Saison 2B", "Deuxième saison", "Saison deux"],
        parts: &["Partie\u{A0}3", "Volume 3", "Livre 3", "Partie trois", "Tome III"],
        limited: "Mini-série",
        last: "Dernière saison",
        suffix: "(Épisode 7)",
        numbered: "Épisode\u{A0}7",
        trailer: "Saison\u{A0}2 (Bande-annonce)",
    },
    Forms {
        code: "de",
        show: "Der blaue Hafen",
        name: "Der Sturm",
        seasons: &[
            "Staffel 2",
            "2. Staffel",
            "Zweite Staffel",
            "Staffel 2B",
            "Staffel zwei",
            "Der blaue Hafen, Staffel 2",
        ],
        parts: &["Teil 3", "Volume 3", "Buch 3", "Teil III", "3. Teil"],
        limited: "Miniserie",
        last: "Die letzte Staffel",
        suffix: "(Folge 7)",
        numbered: "Folge 7",
        trailer: "Staffel 2 (Teaser)",
    },
    Forms {
        code: "es",
        show: "El puerto azul",
        name: "La tormenta",
        seasons: &[
            "Temporada 2",
            "Segunda temporada",
            "2.ª temporada",
            "Temporada dos",
            "Serie 2",
            "Temporada 2 (parte 1)",
        ],
        parts: &["Parte 3", "Libro 3", "Volumen 3", "Vol. 3", "Colección 3", "Tercera parte"],
        limited: "Miniserie",
        last: "Temporada final",
        suffix: "(Capítulo 7)",
        numbered: "Episodio 7",
        trailer: "Temporada 2 (Tráiler)",
    },
    Forms {
        code: "pt",
        show: "O porto azul",
        name: "A tempestade",
        seasons: &["Temporada 2", "2ª temporada", "2.ª temporada", "Segunda temporada", "Série 2"],
        parts: &["Parte 3", "Livro 3", "Volume 3", "Coleção 3", "Parte três", "Lote 3"],
        limited: "Minissérie",
        last: "Última temporada",
        suffix: "(Episódio 7)",
        numbered: "Episódio 7",
        trailer: "Temporada 2 (Trailer)",
    },
    Forms {
        code: "it",
        show: "Il porto blu",
        name: "La tempesta",
        seasons: &["Stagione 2", "2ª stagione", "Seconda stagione", "Stagione 2B", "Serie 2"],
        parts: &["Parte 3", "Volume 3", "Libro 3", "Parte terza", "Collezione 3"],
        limited: "Miniserie",
        last: "Stagione finale",
        suffix: "(Episodio 7)",
        numbered: "Episodio 7",
        trailer: "Stagione 2 (Trailer)",
    },
    Forms {
        code: "nl",
        show: "De blauwe haven",
        name: "De storm",
        seasons: &["Seizoen 2", "Serie 2", "Tweede seizoen", "Seizoen 2B", "2e seizoen"],
        parts: &["Deel 3", "Volume 3", "Boek 3", "Deel drie"],
        limited: "Miniserie",
        last: "Laatste seizoen",
        suffix: "(Aflevering 7)",
        numbered: "Aflevering 7",
        trailer: "Seizoen 2 (Trailer)",
    },
    Forms {
        code: "tr",
        show: "Mavi Liman",
        name: "Fırtına",
        seasons: &[
            "2. Sezon",
            "Sezon 2",
            "Sezon 2B",
            "2. Seri",
            "2. Sezon (4. Kısım)",
            "İkinci Sezon",
            "2.\u{A0}Sezon",
        ],
        parts: &["3. Kısım", "Kısım 3", "3. Kitap", "3. Cilt", "3. Koleksiyon"],
        limited: "Mini Dizi",
        last: "Son Sezon",
        suffix: "(Bölüm 7)",
        numbered: "7. Bölüm",
        trailer: "2. Sezon (Tanıtım Fragmanı)",
    },
    Forms {
        code: "pl",
        show: "Błękitny port",
        name: "Burza",
        seasons: &["Sezon 2", "Sezon 2B", "Seria 2", "Drugi sezon", "2. sezon"],
        parts: &["Część 3", "Księga 3", "Tom 3", "Część trzecia", "Kolekcja 3"],
        limited: "Miniserial",
        last: "Ostatni sezon",
        suffix: "(Odcinek 7)",
        numbered: "Odcinek 7",
        trailer: "Sezon 2 (zwiastun)",
    },
    Forms {
        code: "cs",
        show: "Modrý přístav",
        name: "Bouře",
        seasons: &["2. řada", "2B. řada", "2.\u{A0}řada", "Druhá řada", "2. série"],
        parts: &["3. část", "3. svazek", "3. kniha", "Část 3"],
        limited: "Minisérie",
        last: "Poslední řada",
        suffix: "(Epizoda 7)",
        numbered: "Epizoda 7",
        trailer: "2. řada (Upoutávka)",
    },
    Forms {
        code: "sk",
        show: "Modrý prístav",
        name: "Búrka",
        seasons: &["2. séria", "Séria 2", "Druhá séria", "2. sezóna"],
        parts: &["3. časť", "3. zväzok", "3. kniha"],
        limited: "Miniséria",
        last: "Posledná séria",
        suffix: "(Epizóda 7)",
        numbered: "Epizóda 7",
        trailer: "2. séria (Upútavka)",
    },
    Forms {
        code: "da",
        show: "Den blå havn",
        name: "Stormen",
        seasons: &["Sæson 2", "Anden sæson", "2. sæson", "Sæson 2B"],
        parts: &["Del 3", "Bind 3", "Bog 3", "Del tre"],
        limited: "Miniserie",
        last: "Sidste sæson",
        suffix: "(Afsnit 7)",
        numbered: "Afsnit 7",
        trailer: "Sæson 2 (Trailer)",
    },
    Forms {
        code: "nb",
        show: "Den blå havna",
        name: "Stormen",
        seasons: &["Sesong 2", "Andre sesong", "2. sesong", "Sesong 2B"],
        parts: &["Del 3", "Bok 3", "Volum 3"],
        limited: "Miniserie",
        last: "Siste sesong",
        suffix: "(Episode 7)",
        numbered: "Episode 7",
        trailer: "Sesong 2 (Klipp)",
    },
    Forms {
        code: "sv",
        show: "Den blå hamnen",
        name: "Stormen",
        seasons: &["Säsong 2", "Andra säsongen", "2:a säsongen", "Säsong 2B"],
        parts: &["Del 3", "Volym 3", "Bok 3"],
        limited: "Miniserie",
        last: "Sista säsongen",
        suffix: "(Avsnitt 7)",
        numbered: "Avsnitt 7",
        trailer: "Säsong 2 (Trailer)",
    },
    Forms {
        code: "fi",
        show: "Sininen satama",
        name: "Myrsky",
        seasons: &["Kausi 2", "2. kausi", "Toinen kausi", "Kausi 2B", "Tuotantokausi 2"],
        parts: &["Osa 3", "3. osa", "Kirja 3", "Kolmas osa"],
        limited: "Minisarja",
        last: "Viimeinen kausi",
        suffix: "(Jakso 7)",
        numbered: "Jakso 7",
        trailer: "Kausi 2 (Traileri)",
    },
    Forms {
        code: "ro",
        show: "Portul albastru",
        name: "Furtuna",
        seasons: &["Sezonul 2", "Sezon 2"],
        parts: &["Partea 3", "Volumul 3", "Cartea 3", "Partea a 3-a", "Partea a treia"],
        limited: "Miniserie",
        last: "Ultimul sezon",
        suffix: "(Episodul 7)",
        numbered: "Episodul 7",
        trailer: "Sezonul 2 (Trailer)",
    },
    Forms {
        code: "hu",
        show: "Kék kikötő",
        name: "Vihar",
        seasons: &["2. évad", "Második évad", "2.\u{A0}évad"],
        parts: &["3. rész", "3. kötet", "3. könyv"],
        limited: "Minisorozat",
        last: "Utolsó évad",
        suffix: "(7. epizód)",
        numbered: "7. epizód",
        trailer: "2. évad (Előzetes)",
    },
    Forms {
        code: "ja",
        show: "青い港",
        name: "嵐の夜",
        seasons: &[
            "シーズン2",
            "シーズン２",
            "シーズン 2",
            "第2シリーズ",
            "第2シーズン",
            "第二期",
            "シーズン2（パート1）",
        ],
        parts: &["パート3", "第3部", "第3巻", "Part 3"],
        limited: "リミテッドシリーズ",
        last: "ファイナルシーズン",
        suffix: "(エピソード7)",
        numbered: "第7話",
        trailer: "シーズン2（予告編）",
    },
    Forms {
        code: "ko",
        show: "푸른 항구",
        name: "폭풍",
        seasons: &["시즌 2", "시즌2", "2기"],
        parts: &["파트 3", "3부", "제3부", "볼륨 3"],
        limited: "리미티드 시리즈",
        last: "마지막 시즌",
        suffix: "(7화)",
        numbered: "7화",
        trailer: "시즌 2 (예고편)",
    },
    Forms {
        code: "zh-Hant",
        show: "藍色港灣",
        name: "暴風雨",
        seasons: &["第 2 季", "第2季", "第二季", "第 2 季（下）"],
        parts: &["第 3 部", "第三部", "第 3 輯"],
        limited: "迷你影集",
        last: "最終季",
        suffix: "（第 7 集）",
        numbered: "第 7 集",
        trailer: "第 2 季（預告）",
    },
    Forms {
        code: "zh-Hans",
        show: "蓝色港湾",
        name: "暴风雨",
        seasons: &["第 2 季", "第2季", "第二季"],
        parts: &["第 3 部", "第三部分", "第 3 辑"],
        limited: "限定剧",
        last: "最终季",
        suffix: "（第 7 集）",
        numbered: "第 7 集",
        trailer: "第 2 季（预告片）",
    },
    Forms {
        code: "ar",
        show: "الميناء الأزرق",
        name: "العاصفة",
        seasons: &["الموسم 2", "الموسم ٢", "الموسم الثاني"],
        parts: &["الجزء 3", "الجزء ٣", "الجزء الثالث", "المجلد 3"],
        limited: "مسلسل قصير",
        last: "الموسم الأخير",
        suffix: "(الحلقة 7)",
        numbered: "الحلقة ٧",
        trailer: "الموسم 2 (إعلان)",
    },
    Forms {
        code: "he",
        show: "הנמל הכחול",
        name: "הסערה",
        seasons: &["עונה 2", "העונה השנייה", "עונה שנייה"],
        parts: &["חלק 3", "חלק שלישי", "כרך 3"],
        limited: "מיני-סדרה",
        last: "העונה האחרונה",
        suffix: "(פרק 7)",
        numbered: "פרק 7",
        trailer: "עונה 2 (קדימון)",
    },
    Forms {
        code: "el",
        show: "Το γαλάζιο λιμάνι",
        name: "Η καταιγίδα",
        seasons: &["Σεζόν 2", "Κύκλος 2", "2ος κύκλος", "Δεύτερη σεζόν", "2η σεζόν"],
        parts: &["Μέρος 3", "Βιβλίο 3", "Τόμος 3", "3ο μέρος"],
        limited: "Μίνι σειρά",
        last: "Τελευταία σεζόν",
        suffix: "(Επεισόδιο 7)",
        numbered: "Επεισόδιο 7",
        trailer: "Σεζόν 2 (Τρέιλερ)",
    },
    Forms {
        code: "th",
        show: "ท่าเรือสีน้ำเงิน",
        name: "พายุ",
        seasons: &["ซีซั่น 2", "ซีซัน 2", "ซีซั่นที่ 2", "ซีซั่น ๒"],
        parts: &["พาร์ท 3", "ภาค 3", "เล่ม 3"],
        limited: "มินิซีรีส์",
        last: "ซีซั่นสุดท้าย",
        suffix: "(ตอนที่ 7)",
        numbered: "ตอนที่ 7",
        trailer: "ซีซั่น 2 (ตัวอย่าง)",
    },
    Forms {
        code: "id",
        show: "Pelabuhan Biru",
        name: "Badai",
        seasons: &["Musim 2", "Season 2", "Musim Kedua"],
        parts: &["Bagian 3", "Volume 3", "Buku 3"],
        limited: "Serial Terbatas",
        last: "Musim Terakhir",
        suffix: "(Episode 7)",
        numbered: "Episode 7",
        trailer: "Musim 2 (Cuplikan)",
    },
    Forms {
        code: "vi",
        show: "Bến cảng xanh",
        name: "Cơn bão",
        seasons: &["Mùa 2", "Mùa hai"],
        parts: &["Quyển 3"],
        limited: "Loạt phim giới hạn",
        last: "Mùa cuối",
        suffix: "(Tập 7)",
        numbered: "Tập 7",
        trailer: "Mùa 2 (Đoạn giới thiệu)",
    },
    Forms {
        code: "ru",
        show: "Синяя гавань",
        name: "Шторм",
        seasons: &["Сезон 2", "2 сезон", "2-й сезон", "Второй сезон"],
        parts: &["Часть 3", "Том 3", "Книга 3", "Часть третья"],
        limited: "Мини-сериал",
        last: "Последний сезон",
        suffix: "(Серия 7)",
        numbered: "Серия 7",
        trailer: "Сезон 2 (Трейлер)",
    },
    Forms {
        code: "uk",
        show: "Синя гавань",
        name: "Шторм",
        seasons: &["Сезон 2", "2 сезон", "2-й сезон", "Другий сезон"],
        parts: &["Частина 3", "Том 3", "Книга 3"],
        limited: "Міні-серіал",
        last: "Останній сезон",
        suffix: "(Серія 7)",
        numbered: "Серія 7",
        trailer: "Сезон 2 (Трейлер)",
    },
];

/// The ways separators are written, by language.
fn separators(code: &str) -> &'static [&'static str] {
    match code {
        "zh-Hant" | "zh-Hans" => &["：", ": "],
        "fr" => &[": ", " : ", "\u{A0}: "],
        "ja" | "ko" => &[": ", "："],
        _ => &[": ", ":\u{A0}", ":  "],
    }
}

fn read(title: &str, source: TitleSource) -> Title {
    parse_titles(&[title], source).remove(0).into_owned()
}

struct Failures(Vec<String>);

impl Failures {
    fn check(
        &mut self,
        title: &str,
        source: TitleSource,
        expected: (Kind, &str, Option<u32>, &str, &str, Option<u32>),
    ) {
        let read = read(title, source);
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        let (series, label, episode) = (text(&read.series), text(&read.season_label), text(&read.episode));
        let found =
            (read.kind, series.as_str(), read.season, label.as_str(), episode.as_str(), read.episode_number);
        if found != expected {
            self.0.push(format!("{title}\n   - {expected:?}\n   + {found:?}"));
        }
    }
}

#[test]
fn every_shape_in_every_language() {
    use TitleSource::{ViewingActivity, ViewingHistory};
    let mut failures = Failures(Vec::new());
    let mut checked = 0;
    for forms in LANGUAGES {
        let Forms { show, name, suffix, limited, last, numbered, trailer, .. } = *forms;
        for separator in separators(forms.code) {
            let labels = forms
                .seasons
                .iter()
                .map(|label| (*label, Some(2)))
                .chain(forms.parts.iter().map(|label| (*label, Some(3))))
                .chain([(limited, None), (last, None)]);
            for (label, season) in labels {
                for episode in [name, numbered] {
                    let title = [show, label, episode].join(separator);
                    let history = (Kind::Episode, show, season, label, episode, None);
                    // A French name keeps its colons when the title has others.
                    failures.check(&title, ViewingHistory, history);
                    let title = format!("{title} {suffix}");
                    failures.check(
                        &title,
                        ViewingActivity,
                        (Kind::Episode, show, season, label, episode, Some(7)),
                    );
                    checked += 2;
                }
            }
            let title = [trailer, show].join(separator);
            failures.check(&title, ViewingActivity, (Kind::Supplemental, "", None, "", "", None));
            failures.check(&title, ViewingHistory, (Kind::Supplemental, "", None, "", "", None));
            failures.check(show, ViewingActivity, (Kind::Film, "", None, "", "", None));
            failures.check(
                &[show, name].join(separator),
                ViewingActivity,
                (Kind::Film, "", None, "", "", None),
            );
            failures.check(
                &[show, name].join(separator),
                ViewingHistory,
                (Kind::Unknown, "", None, "", "", None),
            );
            checked += 5;
        }
    }
    assert!(failures.0.is_empty(), "{} of {checked} wrong:\n{}", failures.0.len(), failures.0.join("\n"));
}
