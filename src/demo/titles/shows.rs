//! The invented shows and films that have a name of their own: English, French, Portuguese,
//! Turkish, Japanese.

use super::{Label, Taste};

/// A show made up by hand.
pub(super) struct Show {
    pub names: [&'static str; 5],
    /// Episodes of each season.
    pub seasons: &'static [u16],
    pub minutes: u32,
    pub label: Label,
    pub taste: Taste,
}

/// The show of the planted binge, which nobody watches otherwise.
pub(in crate::demo) const BINGE_SHOW: u16 = 0;
/// The show that is given up after three episodes.
pub(in crate::demo) const ABANDONED_SHOW: u16 = 1;
/// The show behind the planted search.
pub(in crate::demo) const SEARCHED_SHOW: u16 = 2;
/// The first show of the usual fare; those before it are for planted facts only.
pub(super) const FIRST_USUAL: u16 = 3;

macro_rules! show {
    ($taste:ident, $label:ident, $minutes:literal, $seasons:expr, $en:literal, $fr:literal, $pt:literal, $tr:literal, $ja:literal) => {
        Show {
            names: [$en, $fr, $pt, $tr, $ja],
            seasons: &$seasons,
            minutes: $minutes,
            label: Label::$label,
            taste: Taste::$taste,
        }
    };
}

#[rustfmt::skip]
pub(super) const SHOWS: [Show; 27] = [
    show!(Thriller, Numbered, 47, [8], "The Clockmaker’s Orchard", "Le verger de l’horloger", "O pomar do relojoeiro", "Saatçinin Meyve Bahçesi", "時計職人の果樹園"),
    show!(Anime, Numbered, 24, [10], "Sakura Street Cartographers", "Les cartographes de la rue Sakura", "Os cartógrafos da rua Sakura", "Sakura Sokağı Haritacıları", "桜通りの地図師たち"),
    show!(Family, Numbered, 44, [10, 8], "The Apricot Court", "La cour aux abricots", "O pátio dos damascos", "Kayısılı Avlu", "杏の中庭"),
    show!(Thriller, Numbered, 48, [8, 8, 6], "Harbour of Glass Bells", "Le port aux cloches de verre", "O porto dos sinos de vidro", "Cam Çanlar Limanı", "ガラスの鐘の港"),
    show!(Thriller, Numbered, 52, [10, 10], "Inspector Quillon: White Nights", "Commissaire Quillon\u{a0}: Nuits blanches", "Inspetor Quillon: Noites brancas", "Müfettiş Quillon: Beyaz Geceler", "クイヨン警部: 白夜"),
    show!(Thriller, LimitedSeries, 55, [7], "The Tidewater Ledger", "Le registre des marées", "O livro das marés", "Gelgit Defteri", "潮の帳簿"),
    show!(Thriller, Numbered, 44, [10, 10, 8], "Forty Lanterns", "Quarante lanternes", "Quarenta lanternas", "Kırk Fener", "四十の提灯"),
    show!(Thriller, Parts, 50, [8, 8], "The Saltworks Conspiracy", "Le complot des salines", "A conspiração das salinas", "Tuzla Komplosu", "製塩所の陰謀"),
    show!(Thriller, Numbered, 23, [24, 12], "Captain Persimmon", "Capitaine Kaki", "Capitão Caqui", "Kaptan Hurma", "キャプテン・カキ"),
    show!(Family, Numbered, 26, [12, 12, 12, 10], "The Marmot Hotel", "L’hôtel des marmottes", "O hotel das marmotas", "Dağ Sıçanı Oteli", "マーモットホテル"),
    show!(Family, Numbered, 42, [10, 10], "Bread on Pépin Street", "Le pain de la rue Pépin", "O pão da rua Pépin", "Pépin Sokağının Ekmeği", "ペパン通りのパン"),
    show!(Family, LimitedSeries, 58, [6], "Lavender and Lightning", "Lavande et foudre", "Lavanda e relâmpago", "Lavanta ve Şimşek", "ラベンダーと稲妻"),
    show!(Family, Numbered, 50, [8, 8, 8], "Doctor Amaryllis, on Call", "Docteur Amaryllis, de garde", "Doutora Amarílis, de plantão", "Doktor Nergis Nöbette", "当直医アマリリス"),
    show!(Comedy, Numbered, 22, [10, 12, 12], "Late Again, Brother", "Encore en retard, frérot", "Atrasado de novo, irmão", "Yine Geciktin Kardeşim", "兄さんまた遅刻"),
    show!(Comedy, Numbered, 28, [8, 8], "The Office Cactus", "Le cactus du bureau", "O cacto do escritório", "Ofisteki Kaktüs", "オフィスのサボテン"),
    show!(Comedy, Numbered, 25, [10, 10, 10, 6], "Two Bakers and a Goat", "Deux boulangers et une chèvre", "Dois padeiros e uma cabra", "İki Fırıncı Bir Keçi", "パン屋二人とヤギ一匹"),
    show!(Comedy, Parts, 31, [6, 6], "Neighbours of the Ninth Floor", "Les voisins du neuvième", "Vizinhos do nono andar", "Dokuzuncu Katın Komşuları", "九階の隣人たち"),
    show!(Anime, Numbered, 24, [24, 24], "Moonlit Courier Nagi", "Nagi, messagère de la lune", "Nagi, mensageira do luar", "Ay Işığı Kuryesi Nagi", "月夜の配達人ナギ"),
    show!(Anime, Numbered, 24, [12, 12, 13], "Paper Crane Academy", "L’académie des grues de papier", "Academia dos tsurus", "Kâğıt Turna Akademisi", "折り鶴学園"),
    show!(Anime, Numbered, 24, [25], "Iron Kettle Knights", "Les chevaliers de la bouilloire", "Cavaleiros da chaleira de ferro", "Demir Çaydanlık Şövalyeleri", "鉄瓶の騎士団"),
    show!(Anime, LimitedSeries, 26, [6], "The Cicada Telegram", "Le télégramme de la cigale", "O telegrama da cigarra", "Ağustosböceği Telgrafı", "蝉の電報"),
    show!(Anime, Numbered, 23, [13, 12], "Robot Gardener Hotaru", "Hotaru, robot jardinier", "Hotaru, o robô jardineiro", "Bahçıvan Robot Hotaru", "庭師ロボット・ホタル"),
    show!(Kids, Numbered, 8, [26, 26], "Pip and the Puddle Train", "Pip et le train des flaques", "Pip e o trem das poças", "Pip ve Su Birikintisi Treni", "ピップと水たまり列車"),
    show!(Kids, Numbered, 7, [20, 20], "The Otter Episodes", "Les aventures des loutres", "As aventuras das lontras", "Su Samurlarının Maceraları", "カワウソの冒険"),
    show!(Kids, Numbered, 11, [26], "The Sleepy Dragon Shop", "La boutique du dragon endormi", "A loja do dragão sonolento", "Uykulu Ejderha Dükkânı", "ねむたい竜のお店"),
    show!(Kids, Numbered, 9, [18, 18, 12], "Counting Clouds with Bruno", "Bruno compte les nuages", "Contando nuvens com Bruno", "Bruno ile Bulutları Sayalım", "ブルーノと雲を数えよう"),
    show!(Kids, Numbered, 12, [16], "Grandpa Teapot’s Tiny Museum", "Le tout petit musée de papi Théière", "O museuzinho do vovô Bule", "Dede Çaydanlık’ın Minik Müzesi", "ティーポットじいさんの小さな博物館"),
];

/// The film that is watched twice.
pub(in crate::demo) const REWATCHED_FILM: u16 = 0;
/// The film during which the clocks change.
pub(in crate::demo) const CLOCK_FILM: u16 = 1;

#[rustfmt::skip]
pub(super) const FILMS: [[&str; 5]; 12] = [
    ["The Last Ferry to Ostrelle", "Le dernier ferry pour Ostrelle", "A última balsa para Ostrelle", "Ostrelle’ye Son Feribot", "オストレル行き最終フェリー"],
    ["The Hour That Came Twice", "L’heure qui revint deux fois", "A hora que veio duas vezes", "İki Kez Gelen Saat", "二度来た時間"],
    ["Amber Quay: The Return", "Le quai d’ambre\u{a0}: Le retour", "Cais de Âmbar: O Retorno", "Kehribar Rıhtım: Dönüş", "琥珀の波止場: 帰還"],
    ["Grandmother Steals a Bus", "Mamie vole un bus", "Vovó rouba um ônibus", "Babaanne Otobüs Çalıyor", "おばあちゃん、バスを盗む"],
    ["The Snow That Hummed", "La neige qui fredonnait", "A neve que cantarolava", "Mırıldanan Kar", "ハミングする雪"],
    ["Two Tickets for the Moon Fair", "Deux billets pour la foire de la Lune", "Dois ingressos para a feira da Lua", "Ay Panayırına İki Bilet", "月の縁日の切符二枚"],
    ["My Neighbour the Volcano", "Mon voisin le volcan", "Meu vizinho, o vulcão", "Komşum Yanardağ", "隣の火山さん"],
    ["Paper Boats at Midnight", "Bateaux de papier à minuit", "Barcos de papel à meia-noite", "Gece Yarısı Kâğıt Gemiler", "真夜中の紙の舟"],
    ["A Cello in the Desert", "Un violoncelle dans le désert", "Um violoncelo no deserto", "Çölde Bir Çello", "砂漠のチェロ"],
    ["Christmas at Pension Pellacourt", "Noël à la pension Pellacourt", "Natal na pensão Pellacourt", "Pellacourt Pansiyonunda Noel", "ペラクール荘のクリスマス"],
    ["The Umbrella Thief of Tarnwick", "Le voleur de parapluies de Tarnwick", "O ladrão de guarda-chuvas de Tarnwick", "Tarnwick’in Şemsiye Hırsızı", "ターンウィックの傘泥棒"],
    ["24:00, Platform Nine", "24:00, quai neuf", "24:00, plataforma nove", "24:00, Dokuzuncu Peron", "24:00 九番線"],
];

/// Films whose names try to break a page, a spreadsheet or a line of text; the same in every language.
pub(super) const AWKWARD_FILMS: [&str; 5] = [
    "<script>alert(1)</script>",
    "=SUM(A1)",
    "ليلى\u{200f} والقارب الورقي",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle: Eine unwahrscheinlich lange Reise",
    "Mop & “Bucket” O’Fennig’s <b>Big</b> Day, Almost",
];

/// Invented places, in Latin letters and in Japanese.
pub(super) const PLACES: [(&str, &str); 24] = [
    ("Velmora", "ヴェルモラ"),
    ("Tarnwick", "ターンウィック"),
    ("Quillhaven", "クイルヘイブン"),
    ("Ostrelle", "オストレル"),
    ("Marivaine", "マリヴェーヌ"),
    ("Drossholm", "ドロスホルム"),
    ("Caldrey", "カルドリー"),
    ("Ninvale", "ニンヴェール"),
    ("Pellacourt", "ペラクール"),
    ("Zubrova", "ズブロヴァ"),
    ("Lindaruz", "リンダルス"),
    ("Santa Brumélia", "サンタ・ブルメリア"),
    ("Korvessa", "コルヴェッサ"),
    ("Ashquay", "アッシュキー"),
    ("Tolmarin", "トルマリン"),
    ("Vexenay", "ヴェクスネ"),
    ("Brindlesea", "ブリンドルシー"),
    ("Oumara", "ウマラ"),
    ("Fennigholt", "フェニグホルト"),
    ("Jarrowbeck", "ジャロウベック"),
    ("Sollentia", "ソレンティア"),
    ("Highcopse", "ハイコプス"),
    ("Montbrume-les-Vents", "モンブリューム"),
    ("Umbrecht", "ウンブレヒト"),
];
