#include "wire/formats/furniture_words.h"

#include <algorithm>
#include <array>

namespace dateline::wire {
namespace {

// Filled by hand: one word a line would be a thousand lines.
// clang-format off
constexpr auto ends = std::to_array<std::string_view>({
    "most read", "most popular", "most viewed", "meistgelesen", "meist gelesen", "am meisten gelesen",
    "les plus lus", "les plus lues", "le plus lu", "lo mas leido", "lo mas visto", "mas leidas",
    "i piu letti", "piu letti", "le piu lette", "mais lidas", "mais lidos", "mais vistas", "meest gelezen",
    "mest lest", "mest last", "mest læste", "najczesciej czytane", "najpopularniejsze", "самое читаемое",
    "популярное", "читают сеичас", "الاكثر قراءة", "الاكثر مشاهدة", "الاكثر تداولا", "הנקראות ביותר",
    "הנצפות ביותר", "پربازدیدترین", "پربازدید", "en cok okunanlar", "cok okunanlar", "terpopuler",
    "सबस जयादा पढी गई", "人気記事", "ランキンク", "アクセスランキンク", "热门", "热门文章", "주요뉴스", "많이 본 뉴스",
    "commentaires", "reagir", "reagir a cet article", "kommentare", "diskussion", "comentarios", "commenti",
    "reacties", "kommentarer", "komentarze", "комментарии", "التعليقات", "تعليقات", "תגובות", "نظرات",
    "yorumlar", "komentar", "コメント", "댓글", "comments", "view comments", "write a comment",
    "laisser un commentaire", "ein kommentar schreiben", "deja un comentario", "about the author",
    "about the authors", "about the writer", "a propos de l'auteur", "uber den autor", "uber die autorin",
    "zum autor", "sobre el autor", "sobre la autora", "sobre o autor", "sull'autore", "over de auteur",
    "об авторе", "عن الكاتب", "著者について", "impressum", "mentions legales", "aviso legal", "note legali",
    "colofon", "datenschutz", "agb", "politique de confidentialite", "politica de privacidad",
    "politica de cookies", "privacy policy", "privacybeleid", "cookie policy", "informativa privacy",
    "سياسة الخصوصية", "من نحن", "اتصل بنا", "利用規約", "フライハシーホリシー", "会社概要", "контакты", "о нас",
    "load older posts", "load more", "show more", "load more posts", "mehr laden", "mehr anzeigen",
    "altere beitrage", "voir plus", "cargar mas", "carregar mais", "carica altro", "meer laden",
    "تحميل المزيد", "المزيد", "показать еще", "もっと見る", "more galleries", "more in pictures",
    "weitere bilderstrecken", "weitere galerien", "plus de diaporamas", "mas galerias", "altre gallerie",
    "اهم الاخبار", "اخر الاخبار", "последние новости", "главные новости", "dernieres nouvelles",
    "dernieres actualites", "derniers articles", "a la une", "ultimas noticias", "ultima hora",
    "ultime notizie", "neueste artikel", "neueste nachrichten", "aktuelle nachrichten", "schlagzeilen",
    "laatste nieuws", "son dakika", "最新ニュース", "最新记事", "最新消息", "新着記事", "新着", "latest", "trending",
    "next page", "previous page", "top stories", "top articles", "the latest", "more headlines",
    "what others are reading", "popular on our site", "explore more", "more to explore", "more to read",
    "more reading", "from our partners", "paid content", "partner content", "elsewhere on the site",
    "our network", "site index", "contact", "help", "customer service", "follow", "our apps",
    "thank you for reading", "correction policy"});

constexpr auto boxes = std::to_array<std::string_view>({
    "related", "related story", "related stories", "related articles", "related news", "read more",
    "more on this", "more on this story", "see also", "read also", "also read", "further reading",
    "recommended", "you may also like", "in this article", "key points", "in other news", "don't miss",
    "mehr zum thema", "das konnte sie auch interessieren", "das konnte dich auch interessieren",
    "auch interessant", "verwandte artikel", "verwandte themen", "weitere artikel", "weiterlesen",
    "lesen sie auch", "lesen sie mehr", "zum thema", "mehr dazu", "a lire aussi", "lire aussi",
    "a lire egalement", "sur le meme sujet", "articles lies", "a voir aussi", "te puede interesar",
    "tambien te puede interesar", "noticias relacionadas", "articulos relacionados", "lee tambien",
    "lea tambien", "mas informacion", "relacionados", "leggi anche", "articoli correlati",
    "potrebbe interessarti", "potrebbe interessarti anche", "per approfondire", "leia tambem",
    "veja tambem", "leia mais", "saiba mais", "relacionadas", "lees ook", "lees meer", "gerelateerd",
    "las ocksa", "las mer", "les ogsa", "læs ogsa", "lue myos", "czytaj takze", "zobacz takze",
    "przeczytaj takze", "ctete take", "читаите также", "по теме", "материалы по теме", "смотрите также",
    "اقرا ايضا", "مواضيع ذات صلة", "اخبار ذات صلة", "ذات صلة", "قد يعجبك ايضا", "شاهد ايضا", "קראו גם",
    "קראו עוד", "עוד בנושא", "بیشتر بخوانید", "مطالب مرتبط", "اخبار مرتبط", "ilgili haberler",
    "bunlar da ilginizi cekebilir", "baca juga", "simak juga", "यह भी पढ", "य भी पढ", "関連記事", "関連ニュース",
    "あわせて読みたい", "おすすめ記事", "相关阅读", "相关新闻", "延伸阅读", "관련기사", "newsletter", "our newsletter",
    "newsletters", "boletin", "boletin de noticias", "nieuwsbrief", "nyhetsbrev", "рассылка",
    "النشرة البريدية", "النشرة الاخبارية", "ניוזלטר", "メールマカシン", "boletim", "infolettre"});

constexpr auto interruptions = std::to_array<std::string_view>({
    "share", "tweet", "print", "email", "e-mail", "mail", "sms", "facebook", "twitter", "x", "whatsapp",
    "linkedin", "pinterest", "reddit", "telegram", "bluesky", "threads", "mastodon", "messenger", "viber",
    "signal", "line", "flipboard", "pocket", "instagram", "youtube", "tiktok", "xing", "vk", "copy link",
    "copy", "link", "copied", "save", "saved", "listen", "read aloud", "comments", "comment", "follow",
    "follow us", "gift", "gift article", "gift this article", "bookmark", "republish", "ad", "ads",
    "advertisement", "a+", "a-", "a", "aa", "text size", "font size", "loading", "loading...",
    "link copied", "close", "play", "pause", "mute", "next", "previous", "menu", "open menu",
    "download app", "read more", "more", "see more", "expand", "enlarge", "enlarge image", "view gallery",
    "open image in new window", "sign up", "subscribe", "subscribe now", "log in", "sign in", "register",
    "submit", "join", "download", "download pdf", "toggle caption", "live", "breaking", "exclusive",
    "premium", "analysis", "opinion", "updated", "teilen", "merken", "drucken", "vorlesen", "kommentieren",
    "speichern", "artikel drucken", "artikel versenden", "artikel teilen", "artikel merken",
    "artikel anhoren", "anhoren", "versenden", "per mail versenden", "schriftgrosse", "anzeige", "werbung",
    "folgen", "link kopieren", "bild vergrossern", "jetzt abonnieren", "anmelden", "abonnieren", "partager",
    "imprimer", "envoyer", "envoyer par e-mail", "envoyer par mail", "ecouter", "commenter", "sauvegarder",
    "enregistrer", "copier le lien", "publicite", "annonce", "s'abonner", "s'inscrire", "se connecter",
    "offrir cet article", "reagir", "classer", "agrandir l'image", "compartir", "imprimir", "enviar",
    "enviar por correo", "comentar", "guardar", "escuchar", "copiar enlace", "copiar link", "publicidad",
    "publi", "suscribete", "suscribirse", "iniciar sesion", "registrate", "ampliar", "anuncio",
    "compartilhar", "compartilhe", "partilhar", "ouvir", "salvar", "publicidade", "assine", "entrar",
    "copiar o link", "continua apos a publicidade", "condividi", "stampa", "salva", "ascolta", "commenta",
    "invia", "copia link", "pubblicita", "abbonati", "accedi", "iscriviti", "annuncio", "delen",
    "afdrukken", "opslaan", "luister", "reageer", "advertentie", "dela", "skriv ut", "annons", "lyssna",
    "spara", "del", "annonse", "jaa", "mainos", "udostepnij", "drukuj", "skomentuj", "reklama", "sdilet",
    "مشاركة", "شارك", "مشاركه", "تغريد", "طباعة", "نسخ الرابط", "حفظ", "استمع", "اعلان", "اعلانات", "اشترك",
    "تسجيل الدخول", "متابعة", "تابعنا", "فيسبوك", "تويتر", "واتساب", "واتس اب", "تلغرام", "تيليغرام",
    "حجم الخط", "عاجل", "שתפו", "שיתוף", "שתף", "הדפסה", "הדפסו", "פרסומת", "שמירה", "תגובות",
    "העתקת קישור", "פייסבוק", "טוויטר", "ווטסאפ", "اشتراک گذاری", "اشتراک‌گذاری", "چاپ", "اگهی", "ذخیره",
    "تبلیغات", "поделиться", "распечатать", "скопировать ссылку", "реклама", "сохранить", "подписаться",
    "воити", "слушать", "paylas", "yazdır", "reklam", "kaydet", "abone ol", "bagikan", "cetak", "iklan",
    "salin tautan", "शयर कर", "विजञापन", "シェア", "シェアする", "印刷", "ツイート", "保存", "広告", "ホスト", "フックマーク",
    "はてなフックマーク", "リンクをコヒー", "ロクイン", "会員登録", "分享", "打印", "收藏", "广告", "공유", "인쇄", "광고", "스크랩",
    "accept", "accept all", "accept all cookies", "accept and continue", "accept & continue", "reject",
    "reject all", "agree", "disagree", "i agree", "i accept", "more options", "manage options",
    "manage preferences", "manage choices", "manage cookies", "cookie settings", "got it", "ok",
    "tout accepter", "accepter", "tout refuser", "refuser", "continuer sans accepter", "parametrer",
    "alle akzeptieren", "akzeptieren", "ablehnen", "alle ablehnen", "einstellungen", "zustimmen", "aceptar",
    "aceptar todo", "aceptar y continuar", "rechazar", "rechazar todo", "configurar", "accetta",
    "accetta tutto", "accetta e continua", "rifiuta", "rifiuta tutto", "piu opzioni", "aceitar",
    "aceitar tudo", "recusar", "accepteren", "alles accepteren", "weigeren", "godkann alla",
    "aksepter alle", "akceptuje", "принять", "отклонить", "موافق", "قبول", "قبول الكل", "رفض", "رفض الكل",
    "同意する", "すへて許可"});

constexpr auto interruption_heads = std::to_array<std::string_view>({
    "also read", "a lire aussi", "lire aussi", "lea tambien", "lee tambien", "leggi anche", "leia tambem",
    "lesen sie auch", "lesen sie hier", "lees ook", "las ocksa", "les ogsa", "also see", "also watch",
    "read also", "read more", "read:", "read next", "see also", "watch:", "watch ", "watch video",
    "related:", "advertisement", "advertising", "ad ", "continue reading", "story continues below",
    "article continues", "scroll to continue", "share this", "share on", "click here to", "click to share",
    "photo:", "image:", "image credit", "image caption", "image source", "picture:", "(photo", "file photo",
    "story continues", "view comments", "listen to this", "mehr zum thema", "siehe auch", "a voir aussi",
    "sur le meme sujet :", "mas informacion:", "ver tambien", "te puede interesar", "veja tambem",
    "leia mais", "saiba mais:", "читаите также", "اقرا ايضا", "شاهد ايضا", "קראו גם", "بیشتر بخوانید",
    "ilgili haber", "baca juga", "यह भी पढ", "【関連記事】", "関連記事", "関連:", "temps de lecture", "lecture ",
    "lesezeit", "lesedauer", "tiempo de lectura", "tempo di lettura", "tempo de leitura", "leestijd",
    "lastid", "lesetid", "reading time", "время чтения", "مدة القراءة", "זמן קריאה", "読了時間", "partager sur",
    "teilen auf", "auf facebook teilen", "compartir en", "condividi su", "compartilhar no", "delen via",
    "поделиться в", "شارك على", "share via", "mots-cles", "mots cles", "tags:", "tags ", "tag:", "temas:",
    "temas ", "etiquetas", "schlagworter", "schlagworte", "themen:", "themen ", "argomenti", "sujets :",
    "topics:", "onderwerpen", "amnen", "теги", "الكلمات المفتاحية", "وسوم", "الوسوم", "كلمات مفتاحية",
    "תגיות", "برچسب", "etiketler", "タク", "キーワート", "filed under", "more about", "posted in",
    "show key events", "turn on notifications", "auto-refresh", "this page updates", "this page will",
    "skip to", "jump to", "zum inhalt", "aller au contenu", "saltar al contenido", "vai al contenuto",
    "loading", "javascript", "your browser", "view image in fullscreen", "bild:", "foto offnen"});

constexpr auto promises_made = std::to_array<std::string_view>({
    "in your inbox", "to your inbox", "your inbox", "our newsletter", "newsletter:", "free newsletter",
    "daily newsletter", "weekly newsletter", "sign up for", "sign up to", "sign up here",
    "subscribe to our", "subscribe to read", "subscribe now", "subscribe for", "start your subscription",
    "already a subscriber", "articles left", "free articles", "to continue reading", "to keep reading",
    "continue reading this", "create a free account", "create an account", "download our app",
    "download the app", "get our app", "log in to", "sign in to", "support our journalism",
    "support independent journalism", "your email address", "follow us on", "get the latest",
    "get unlimited access", "unlimited access", "exclusive to subscribers", "for subscribers only",
    "subscribers only", "become a member", "whatsapp channel", "join our", "we use cookies",
    "this article was amended", "click here for more", "all comments are", "comments have to be", "comments are moderated", "community guidelines", "abonnez-vous", "inscrivez-vous",
    "votre boite mail", "articles gratuits", "reserve aux abonnes", "reserve a nos abonnes",
    "il vous reste", "deja abonne", "connectez-vous", "recevez chaque", "recevez", "newsletter abonnieren",
    "jetzt abonnieren", "jetzt anmelden", "kostenlos testen", "ihr postfach", "dein postfach",
    "jetzt kostenlos", "bereits abonnent", "mit plus weiterlesen", "abonnenten", "melden sie sich an",
    "jetzt weiterlesen", "folgen sie uns", "suscribete", "en tu correo", "en su correo", "tu bandeja",
    "inicia sesion", "registrate", "ya eres suscriptor", "solo para suscriptores", "siguenos",
    "articulos gratis", "assine ", "inscreva-se", "no seu e-mail", "no seu email", "ja e assinante",
    "exclusivo para assinantes", "siga-nos", "receba ", "abbonati ", "iscriviti", "nella tua casella",
    "sei gia abbonato", "riservato agli abbonati", "seguici", "ricevi ogni", "abonneer", "meld je aan",
    "in je mailbox", "nieuwsbrief", "alleen voor abonnees", "prenumerera", "abonner pa", "zapisz sie",
    "zaprenumeruj", "اشترك ", "اشتراك في", "النشرة البريدية", "النشرة الاخبارية", "بريدك الالكتروني",
    "سجل الدخول", "تابعونا على", "تابعنا على", "ليصلك", "подпишитесь", "подписываитесь",
    "оформите подписку", "на вашу почту", "הירשמו", "הצטרפו", "عضو شوید", "abone olun", "bultenimize",
    "berlangganan", "無料登録", "会員限定", "有料会員", "ロクインして", "メルマカ", "続きを読むには", "订阅", "구독"});

constexpr auto consents_asked = std::to_array<std::string_view>({
    "your privacy", "your consent", "your personal data", "your preferences", "your choices",
    "our partners", "we and our", "partners store", "use cookies", "uses cookies", "similar technologies",
    "information on a device", "device scanning", "device characteristics", "legitimate interest",
    "right to object", "personalised advertising", "personalized advertising", "personalised ads",
    "personalized ads", "advertising and content", "precise geolocation", "accept all", "reject all",
    "cookie policy", "withdraw your", "before you continue", "before consenting", "we process",
    "processing of your", "audience research", "ad measurement", "votre vie privee", "votre consentement",
    "nos partenaires", "vos choix", "vos donnees", "donnees personnelles", "interet legitime",
    "informations sur un terminal", "informations sur votre terminal", "un terminal", "tout accepter",
    "des cookies", "geolocalisation precise", "publicites personnalisees", "retirer votre",
    "ihre privatsphare", "deine privatsphare", "ihre einwilligung", "ihre zustimmung", "unsere partner",
    "unseren partnern", "wir und unsere", "personenbezogene daten", "berechtigtes interesse",
    "berechtigten interesses", "auf einem gerat", "auf ihrem gerat", "personalisierte", "verwenden cookies",
    "cookies und", "alle akzeptieren", "jederzeit widerrufen", "nutzungsdaten", "tu privacidad",
    "su privacidad", "tu consentimiento", "su consentimiento", "nuestros socios", "datos personales",
    "interes legitimo", "en un dispositivo", "utilizamos cookies", "usamos cookies",
    "publicidad personalizada", "anuncios personalizados", "aceptar todo", "la tua privacy",
    "il tuo consenso", "previo consenso", "revocare il consenso", "nostri partner", "noi e i nostri",
    "dati personali", "legittimo interesse", "su un dispositivo", "utilizziamo i cookie",
    "pubblicita e contenuti", "geolocalizzazione precisa", "accetta tutto", "identificatori univoci",
    "ricerche sul pubblico", "scansione del dispositivo", "sua privacidade", "seu consentimento",
    "nossos parceiros", "dados pessoais", "interesse legitimo", "num dispositivo", "em um dispositivo",
    "aceitar tudo", "je privacy", "uw privacy", "jouw privacy", "onze partners", "wij en onze",
    "toestemming", "persoonsgegevens", "gerechtvaardigd belang", "op een apparaat", "gebruiken cookies",
    "din integritet", "ditt samtycke", "vara partner", "personuppgifter", "berattigat intresse",
    "pa en enhet", "anvander cookies", "twoja prywatnosc", "naszych partnerow", "nasi partnerzy",
    "danych osobowych", "zgode", "uzasadniony interes", "plikow cookie", "ملفات تعريف الارتباط", "شركاينا",
    "وشركاونا", "خصوصيتك", "موافقتك", "البيانات الشخصية", "بياناتك", "على جهازك", "фаилы cookie",
    "наши партнеры", "ваше согласие", "персональных данных", "персональные данные", "законныи интерес",
    "на устроистве", "הפרטיות שלך", "עוגיות", "השותפים שלנו", "gizliliginiz", "cerez", "ortaklarımız",
    "kisisel veri", "クッキー", "cookieを", "フライハシー", "ハートナー"});

constexpr auto menus = std::to_array<std::string_view>({
    "home", "homepage", "skip to content", "skip to main content", "skip to navigation", "search", "news",
    "world", "politics", "business", "sport", "sports", "opinion", "culture", "video", "videos", "photos",
    "weather", "my account", "account", "log in", "login", "sign in", "sign up", "register", "subscribe",
    "menu", "left menu", "main menu", "sections", "e-edition", "epaper", "e-paper", "podcasts",
    "newsletters", "about", "about us", "contact", "contact us", "help", "faq", "careers", "advertise",
    "privacy policy", "terms of use", "terms of service", "terms & conditions", "cookie policy",
    "cookie settings", "sitemap", "accessibility", "rss", "next", "previous", "next page", "apply now",
    "add to basket", "add to cart", "filter", "sort by", "startseite", "suche", "politik", "wirtschaft",
    "kultur", "wetter", "anmelden", "abo", "impressum", "datenschutz", "agb", "kontakt", "accueil",
    "recherche", "se connecter", "s'abonner", "abonnement", "economie", "mentions legales", "portada",
    "inicio", "buscar", "deportes", "economia", "cultura", "suscribete", "iniciar sesion", "aviso legal",
    "capa", "assine", "esportes", "entrar", "cronaca", "politica", "accedi", "cerca", "abbonati", "zoeken",
    "inloggen", "voorpagina", "sok", "logga in", "الرييسية", "عربي", "رياضة", "اقتصاد", "فيديو", "بحث",
    "من نحن", "اتصل بنا", "سياسة الخصوصية", "главная", "новости", "политика", "экономика", "спорт", "поиск",
    "воити", "ראשי", "חדשות", "ספורט", "חיפוש", "صفحه اصلی", "ورزشی", "anasayfa", "gundem", "spor",
    "ekonomi", "beranda", "ホーム", "トッフ", "ニュース", "政治", "経済", "スホーツ", "国際", "社会", "検索", "ロクイン", "首页", "新闻",
    "홈", "뉴스"});

constexpr auto missing = std::to_array<std::string_view>({
    "page not found", "404", "not found", "can't find that page", "cannot be found", "can't be found",
    "couldn't find", "could not be found", "page doesn't exist", "page does not exist",
    "no longer available", "seite nicht gefunden", "nicht gefunden", "page introuvable", "n'existe pas",
    "pagina no encontrada", "no encontrada", "pagina non trovata", "nao encontrada", "pagina niet gevonden",
    "sidan hittades inte", "siden ble ikke funnet", "siden findes ikke", "nie znaleziono", "не наидена",
    "الصفحة غير موجودة", "הדף לא נמצא", "صفحه یافت نشد", "sayfa bulunamadı", "ヘーシか見つかりません", "お探しのヘーシ",
    "页面不存在"});

constexpr auto searches = std::to_array<std::string_view>({
    "search results", "results for", "search:", "search for", "suchergebnisse", "suche nach",
    "ergebnisse fur", "resultats de recherche", "resultats pour", "recherche :", "resultados de busqueda",
    "resultados de la busqueda", "resultados para", "resultados da busca", "resultados da pesquisa",
    "risultati della ricerca", "risultati per", "zoekresultaten", "sokresultat", "søkeresultater",
    "wyniki wyszukiwania", "результаты поиска", "نتايج البحث", "תוצאות חיפוש", "نتایج جستجو",
    "arama sonucları", "hasil pencarian", "検索結果", "搜索结果"});

constexpr auto logins = std::to_array<std::string_view>({
    "sign in", "log in", "login", "create an account", "create your account", "register",
    "forgotten your password", "anmelden", "anmeldung", "einloggen", "registrieren", "se connecter",
    "connexion", "identifiez-vous", "iniciar sesion", "inicia sesion", "acceder", "entrar na",
    "fazer login", "accedi", "inloggen", "logga in", "logg inn", "zaloguj", "воити", "вход", "تسجيل الدخول",
    "התחברות", "ورود", "giris yap", "masuk", "ロクイン", "登录"});

constexpr auto passwords = std::to_array<std::string_view>({
    "password", "passwort", "kennwort", "mot de passe", "contrasena", "senha", "wachtwoord", "losenord",
    "passord", "hasło", "пароль", "كلمة المرور", "סיסמה", "رمز عبور", "sifre", "kata sandi", "ハスワート", "密码",
    "비밀번호"});

constexpr auto products = std::to_array<std::string_view>({
    "add to basket", "add to cart", "add to bag", "buy now", "in den warenkorb", "jetzt kaufen",
    "ajouter au panier", "acheter", "anadir al carrito", "anadir a la cesta", "agregar al carrito",
    "comprar", "comprar ahora", "adicionar ao carrinho", "aggiungi al carrello", "acquista",
    "in winkelwagen", "lagg i varukorg", "do koszyka", "dodaj do koszyka", "в корзину", "اضف الى السلة",
    "הוספה לסל", "افزودن به سبد", "sepete ekle", "カートに入れる", "加入购物车", "장바구니"});

constexpr auto jobs = std::to_array<std::string_view>({
    "apply now", "apply for this job", "apply for this role", "apply online", "jetzt bewerben", "postuler",
    "postuler maintenant", "solicitar", "inscribirse en esta oferta", "candidatar-se", "candidate-se",
    "candidati", "candidati ora", "solliciteer", "solliciteer direct", "ansok nu", "søk stillingen",
    "aplikuj", "aplikuj teraz", "откликнуться", "قدم الان", "הגש מועמדות", "basvur", "応募する", "申请职位",
    "지원하기"});

constexpr auto rights = std::to_array<std::string_view>({
    "all rights reserved", "alle rechte vorbehalten", "tous droits reserves",
    "todos los derechos reservados", "tutti i diritti riservati", "todos os direitos reservados",
    "alle rechten voorbehouden", "wszelkie prawa zastrzezone", "все права защищены", "جميع الحقوق محفوظة",
    "כל הזכויות שמורות", "تمامی حقوق", "tum hakları saklıdır", "無断転載", "版权所有", "copyright ©",
    "kaikki oikeudet"});
// clang-format on

template <class Words>
bool holds(const Words& words, std::string_view key) {
  return std::ranges::find(words, key) != words.end();
}

template <class Words>
bool begins(const Words& words, std::string_view key) {
  return std::ranges::any_of(words, [&](std::string_view word) { return key.starts_with(word); });
}

template <class Words>
int contained(const Words& words, std::string_view key) {
  return static_cast<int>(std::ranges::count_if(
      words, [&](std::string_view word) { return key.find(word) != std::string_view::npos; }));
}

}  // namespace

bool ends_a_story(std::string_view key) {
  return holds(ends, key);
}

bool opens_a_box(std::string_view key) {
  return holds(boxes, key);
}

bool interrupts(std::string_view key) {
  return holds(interruptions, key);
}

bool begins_interruption(std::string_view key) {
  return begins(interruption_heads, key);
}

bool promises(std::string_view key) {
  return contained(promises_made, key) > 0;
}

int consents(std::string_view key) {
  return contained(consents_asked, key);
}

bool is_menu_word(std::string_view key) {
  return holds(menus, key);
}

bool reserves_rights(std::string_view key) {
  return contained(rights, key) > 0;
}

bool says_missing(std::string_view key) {
  return contained(missing, key) > 0;
}

bool says_search(std::string_view key) {
  return contained(searches, key) > 0;
}

bool says_login(std::string_view key) {
  return begins(logins, key);
}

bool asks_password(std::string_view key) {
  return contained(passwords, key) > 0;
}

bool offers_product(std::string_view key) {
  return holds(products, key);
}

bool offers_job(std::string_view key) {
  return holds(jobs, key);
}

}  // namespace dateline::wire
