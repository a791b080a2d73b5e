#include "settings/table.h"

namespace dateline::table {
namespace {

constexpr Key<SiteSettings> site[] = {
    {"name", &SiteSettings::name, Rule::name, R"("Dateline")",
     "The name of the site, on every page and in every feed."},
    {"publisher", &SiteSettings::publisher, Rule::text, R"("")",
     "Who is responsible, as the copyright line and structured data name it. Empty: the site's name."},
    {"url", &SiteSettings::url, Rule::site_url, R"("")",
     "The public address of the site; canonical links and feeds start with it. Empty: the address it listens "
     "on."},
    {"zone", &SiteSettings::zone, Rule::zone, R"("UTC")", "The time zone in which times are shown."},
    {"date_pattern", &SiteSettings::date_pattern, Rule::date_pattern, R"("d MMMM yyyy HH:mm zzz")",
     "How a time is written, in the letters of Unicode's CLDR: \"dd-MM-yyyy HH:mm zzz\" gives 25-12-2025 "
     "03:59 IST."},
    {"language", &SiteSettings::language, Rule::language, R"("en")",
     "The language of the site, and of copy that does not say its own."},
    {"tagline", &SiteSettings::tagline, Rule::text, R"("")", "A few words under the name on the front page."},
    {"description", &SiteSettings::description, Rule::text, R"("")",
     "One sentence about the site for search engines and feeds."},
    {"desk_byline", &SiteSettings::desk_byline, Rule::text, R"("")",
     "The byline of copy that names no author. Empty: the site's name and \"News Desk\"."},
    {"global_region", &SiteSettings::global_region, Rule::name, R"("Global")",
     "The region shown for a story without a country."},
    {"parent_name", &SiteSettings::parent_name, Rule::text, R"("")",
     "The company the site belongs to, first in the line at the foot of every page."},
    {"parent_url", &SiteSettings::parent_url, Rule::link, R"("")", "The link of that company."},
    {"theme", &SiteSettings::theme, Rule::key, R"("default")",
     "The folder of themes/ the pages are made with."},
    {"noindex", &SiteSettings::noindex, Rule::yes_no, "false", "Ask search engines to stay away."},
    {"show_versions", &SiteSettings::show_versions, Rule::show_versions, R"("uncorrected")",
     "Which earlier versions of a story readers can compare: all that were public, those since its last "
     "correction, or none. Those of a killed story are never shown."},
    {"corrections_page", &SiteSettings::corrections_page, Rule::yes_no, "false",
     "Keep /corrections, and its link at the foot of every page, while there is no correction on it."},
    {"territory", &SiteSettings::territory, Rule::country, "[]",
     "Where the site is published. Copy whose terms of use exclude one of these countries waits for the "
     "desk. "
     "Empty: everywhere."},
    {"notice", &SiteSettings::notice, Rule::text, R"("")",
     "A strip over every page, such as a warning that this is a test."},
};

constexpr Key<CreditSettings> credit[] = {
    {"desk_worked", &CreditSettings::desk_worked, Rule::text, "'(With inputs from agencies.)'",
     "Under copy that the desk has worked on."},
    {"untouched", &CreditSettings::untouched, Rule::text,
     "'(This story is unedited and auto-generated from a syndicated feed.)'",
     "Under copy that is carried untouched."},
    {"machine_drafted", &CreditSettings::machine_drafted, Rule::text,
     "'(The text of this story came from a syndicated feed; its headline or summary was drafted by a "
     "program.)'",
     "Under copy whose headline or summary a program drafted; such copy is never called unedited."},
};

constexpr Key<ContactSettings> contact[] = {
    {"name", &ContactSettings::name, Rule::text, R"("")", "Who answers. Empty: the publisher."},
    {"email", &ContactSettings::email, Rule::email, R"("")", "The address readers write to."},
    {"phones", &ContactSettings::phones, Rule::phone, "[]",
     "Numbers, each printed as written and a link of its own."},
    {"address", &ContactSettings::address, Rule::text, R"("")", "The postal address."},
};

constexpr Key<Sector> sector[] = {
    {"key", &Sector::key, Rule::key, "", "The sector's address is /sector/KEY."},
    {"name", &Sector::name, Rule::name, "", "Its name in the menu and over its page."},
    {"subjects", &Sector::subjects, Rule::subject, "[]",
     "Subject codes that lead here: IPTC media topics (medtop:13000000) and subject codes (iptc:13000000)."},
    {"words", &Sector::words, Rule::name, "[]", "Words and phrases in the text that speak for it."},
};

constexpr Key<EditionSettings> edition[] = {
    {"key", &EditionSettings::key, Rule::edition_key, "", "The edition's front is /KEY/."},
    {"name", &EditionSettings::name, Rule::name, "", "Its name in the menu."},
    {"countries", &EditionSettings::countries, Rule::country, "[]",
     "A story belongs to the edition by its own country or one it is about. Empty: every story."},
    {"zone", &EditionSettings::zone, Rule::zone, R"("")",
     "The time zone of its front and lists. Empty: the site's."},
    {"language", &EditionSettings::language, Rule::language, R"("")", "Its language. Empty: the site's."},
};

constexpr Key<Kind> kind[] = {
    {"key", &Kind::key, Rule::key, "", "The kind's address is /kind/KEY. \"news\" is always there."},
    {"name", &Kind::name, Rule::name, "", "What one of them is called: \"Opinion\"."},
    {"plural", &Kind::plural, Rule::text, R"("")", "The heading over their list. Empty: the name."},
    {"is_short", &Kind::is_short, Rule::yes_no, "false", "Shown as cards of at most sixty words."},
};

constexpr Key<NamedLink> link[] = {
    {"name", &NamedLink::name, Rule::name, "", "The words of the link."},
    {"url", &NamedLink::url, Rule::link, "", "Where it leads."},
};

constexpr Key<LinkList> links[] = {
    {"heading", &LinkList::heading, Rule::name, "", "The heading of the list."},
    {"links", &LinkList::links, Rule::link, "", "The links, each { name = \"…\", url = \"…\" }."},
};

constexpr Key<LegalPage> page[] = {
    {"key", &LegalPage::key, Rule::key, "", "The page's address is /page/KEY."},
    {"title", &LegalPage::title, Rule::name, "", "Its heading, and its name at the foot of every page."},
    {"file", &LegalPage::file, Rule::file, R"("")", "Its text: a Markdown file, relative to site.toml."},
    {"text", &LegalPage::text, Rule::text, R"("")", "Its text in Markdown, given here in place of a file."},
};

// The first row is [[source]]'s alone: [source_default] has no name.
constexpr Key<Source> source[] = {
    {"name", &Source::name, Rule::source_name, "",
     "What `dateline ingest --source` and the drop folder call it."},
    {"title", &Source::title, Rule::text, R"("")",
     "Its name as a byline prints it. Empty: what its copy says."},
    {"publish", &Source::publish, Rule::publish, R"("auto")",
     "What happens to its copy: published at once, kept for review, or never published: spiked."},
    {"zone", &Source::zone, Rule::zone, R"("")",
     "The time zone in which its local times and ambiguous zone names are read. Empty: the site's."},
    {"language", &Source::language, Rule::language, R"("")",
     "The language of copy that does not say its own."},
    {"credit", &Source::credit, Rule::text, R"("")",
     "The credit line under its copy. Empty: one of [credit], by what was done to the copy."},
    {"format", &Source::format, Rule::text, R"("")",
     "The format it sends, such as \"rss\". Empty: recognised from the bytes."},
    {"country", &Source::country, Rule::country, R"("")",
     "Where its copy is from when nothing else says so."},
    {"desk_worked", &Source::desk_worked, Rule::yes_no, "false",
     "Its copy comes from a desk of the publisher's own, such as pages of an earlier site."},
    {"url", &Source::url, Rule::web, R"("")", "The address of its feed, which is polled. Empty: none is."},
    {"poll_seconds", &Source::poll_seconds, Rule::positive, "300",
     "How often the feed is polled while it changes often; less often while it does not, or fails."},
    {"poll_slowest_seconds", &Source::poll_slowest_seconds, Rule::positive, "1800",
     "The longest that a feed which answers is left alone, however seldom it changes and whatever it says of "
     "itself. As `poll_seconds`, or less: it is always polled at that pace."},
    {"websub", &Source::websub, Rule::yes_no, "true",
     "Have its feed's hub deliver what is new, where it names one and `newsroom.public_url` is set."},
    {"mailbox", &Source::mailbox, Rule::mailbox, R"("")",
     "A folder of mail that is read by IMAP, in place of a `url`: \"imaps://USER@HOST/INBOX\". Where the "
     "server "
     "has no IDLE it is looked at every `poll_seconds`."},
    {"mailbox_password", &Source::mailbox_password, Rule::password, R"("")", "The password of that user."},
    {"push_token", &Source::push_token, Rule::secret, R"("")",
     "Lets it push to /wire/NAME of the newsroom's listener with `Authorization: Bearer TOKEN`."},
    {"push_secret", &Source::push_secret, Rule::secret, R"("")",
     "Lets it push with `X-Hub-Signature-256: sha256=HEX`, the HMAC-SHA256 of the body by this secret."},
    {"silent_after_minutes", &Source::silent_after_minutes, Rule::count, "0",
     "Raises an alarm when nothing new has come for so long. 0: never."},
};

constexpr Key<DeskRule> rule[] = {
    {"source", &DeskRule::source, Rule::text, R"("")", "Only copy of this source. Empty: of any."},
    {"sector", &DeskRule::sector, Rule::text, R"("")", "Only copy of this sector. Empty: of any."},
    {"urgency", &DeskRule::urgency, Rule::count, "0",
     "Only copy at least this urgent: 1 is the most, 9 the least. 0: any, and copy that does not say."},
    {"publish", &DeskRule::publish, Rule::publish, R"("auto")",
     "What happens to it: published at once, kept for review, or spiked."},
};

constexpr Key<Settings> captured_page[] = {
    {"publish", &Settings::captured_page_default, Rule::publish, R"("review")",
     "What happens to a saved page that comes from no named source."},
};

constexpr Key<ServerSettings> server[] = {
    {"listen", &ServerSettings::listen, Rule::listen, R"("127.0.0.1:8080")",
     "Where the site listens; port 0 takes a free one. `--listen` comes first."},
    {"threads", &ServerSettings::threads, Rule::count, "0", "How many threads serve readers. 0: one a core."},
    {"max_connections", &ServerSettings::max_connections, Rule::positive, "10000",
     "How many readers at once."},
    {"live_readers", &ServerSettings::live_readers, Rule::count, "2000",
     "How many readers may follow the latest news as it comes (/live) at once. 0: nobody."},
    {"live_readers_per_address", &ServerSettings::live_readers_per_address, Rule::positive, "20",
     "How many of them at one address."},
    {"trusted_proxies", &ServerSettings::trusted_proxies, Rule::address, "[]",
     "Proxies whose word about a reader's address is taken."},
    {"archive", &ServerSettings::archive, Rule::database, R"("")",
     "Where the archive is: a PostgreSQL database. Empty: SQLite in the data directory."},
};

constexpr Key<LimitSettings> limits[] = {
    {"delivery_bytes", &LimitSettings::delivery_bytes, Rule::positive, "33554432",
     "The largest delivery taken in, in bytes."},
    {"hot_stories", &LimitSettings::hot_stories, Rule::positive, "5000",
     "How many stories are kept ready; older ones are made when asked for."},
    {"list_length", &LimitSettings::list_length, Rule::positive, "30",
     "Stories on a list page and in a feed."},
    {"raw_days", &LimitSettings::raw_days, Rule::positive, "90",
     "How many days the bytes of a delivery are kept as they came; what became of it is kept for ever."},
    {"reject_days", &LimitSettings::reject_days, Rule::positive, "365",
     "How many days the bytes of a delivery with a rejected item are kept."},
    {"picture_bytes", &LimitSettings::picture_bytes, Rule::positive, "20971520",
     "The largest picture that is fetched, in bytes."},
    {"picture_pixels", &LimitSettings::picture_pixels, Rule::positive, "50000000",
     "The largest picture that is decoded, in pixels: width times height."},
    {"event_hours", &LimitSettings::event_hours, Rule::positive, "72",
     "How far back an item is compared with others, to find those that report the same event, in hours."},
    {"event_items", &LimitSettings::event_items, Rule::positive, "30000",
     "With how many it is compared at most, the newest. Each takes about 600 bytes of memory."},
};

constexpr Key<AudienceSettings> audience[] = {
    {"half_life_minutes", &AudienceSettings::half_life_minutes, Rule::positive, "360",
     "After so long a view counts half for what is trending."},
    {"trending_seconds", &AudienceSettings::trending_seconds, Rule::positive, "10",
     "How often views are gathered and the order of the trending stories is looked at."},
    {"feedback", &AudienceSettings::feedback, Rule::yes_no, "true", "Readers can write to the desk."},
    {"newsletter", &AudienceSettings::newsletter, Rule::yes_no, "true",
     "Readers can ask for the newsletter."},
    {"feedback_days", &AudienceSettings::feedback_days, Rule::positive, "365",
     "How many days what readers wrote is kept."},
    {"posts_per_address", &AudienceSettings::posts_per_address, Rule::positive, "10",
     "How many forms one address may send in ten minutes."},
    {"posts_per_minute", &AudienceSettings::posts_per_minute, Rule::positive, "120",
     "How many forms are taken in a minute from all readers together."},
};

constexpr Key<NewsroomSettings> newsroom[] = {
    {"listen", &NewsroomSettings::listen, Rule::listen, R"("127.0.0.1:8081")",
     "Where the desk listens: pushed copy, metrics, the state of the wire. A free port where this one is "
     "taken. `--newsroom` comes first."},
    {"public_url", &NewsroomSettings::public_url, Rule::site_url, R"("")",
     "The address at which /wire/ of it is reached from outside: hubs (WebSub) deliver there. Empty: feeds "
     "are "
     "polled only."},
};

constexpr Key<DropSettings> drop[] = {
    {"folder", &DropSettings::folder, Rule::file, R"("")",
     "A folder with a sub-folder for each source. Empty: drop/ in the data directory."},
    {"finished", &DropSettings::finished, Rule::finished, R"("move")",
     "What happens to a file that was taken in: moved into .done/ beside it, or kept where it is."},
};

constexpr Key<FetchSettings> fetch[] = {
    {"seconds", &FetchSettings::seconds, Rule::positive, "30", "The longest that a whole answer may take."},
    {"per_host", &FetchSettings::per_host, Rule::positive, "2",
     "How many feeds of one host are fetched at once."},
    {"ca_file", &FetchSettings::ca_file, Rule::file, R"("")",
     "A file of certificates (PEM) that are trusted beside the system's: of an agency that signs its own."},
    {"allow_private", &FetchSettings::allow_private, Rule::address, "[]",
     "Private networks, such as \"10.0.0.0/8\", that feeds may be fetched from; all others are refused, "
     "also after a redirect."},
};

constexpr Key<MailSettings> mail[] = {
    {"server", &MailSettings::server, Rule::mail_server, R"("")",
     "The server that takes the newsroom's mail: \"smtp://HOST:25\" or \"smtps://HOST:465\". Empty: no mail "
     "is sent."},
    {"from", &MailSettings::from, Rule::email, R"("")", "The sender's address. Empty: that of [contact]."},
    {"user", &MailSettings::user, Rule::text, R"("")", "Who signs in there. Empty: nobody does."},
    {"password", &MailSettings::password, Rule::secret, R"("")", "With this password."},
};

constexpr Key<AlarmSettings> alarm[] = {
    {"mail", &AlarmSettings::mail, Rule::email, "[]", "Who gets a mail."},
    {"webhook", &AlarmSettings::webhook, Rule::web, R"("")", "An address that gets a JSON object by POST."},
    {"webhook_secret", &AlarmSettings::webhook_secret, Rule::secret, R"("")",
     "Signs it: `X-Hub-Signature-256: sha256=HEX`."},
    {"disk_free_mb", &AlarmSettings::disk_free_mb, Rule::count, "1000",
     "Raises an alarm when the data directory's disk has less room than so many megabytes. 0: never."},
};

template <class T, T Settings::* member>
T& part(Settings& settings) {
  return settings.*member;
}

template <class T, T Settings::* member>
constexpr auto of = &part<T, member>;

Settings& whole(Settings& settings) {
  return settings;
}

}  // namespace

constinit const std::span<const Key<NamedLink>> link_keys = link;

constinit const Sections sections{
    {"site", "The site itself.", site, of<SiteSettings, &Settings::site>},
    {"credit", "The line under the body, chosen by what was done to the copy.", credit,
     of<CreditSettings, &Settings::credit>},
    {"contact", "How readers reach the publisher.", contact, of<ContactSettings, &Settings::contact>},
    {"sector", "The site's fixed subject scheme, in the order of its menu.", sector, nullptr,
     of<std::vector<Sector>, &Settings::sectors>, true},
    {"edition", "Regional editions, by rule over countries.", edition, nullptr,
     of<std::vector<EditionSettings>, &Settings::editions>, true},
    {"kind", "What a story can be besides news.", kind, nullptr, of<std::vector<Kind>, &Settings::kinds>,
     true},
    {"menu", "Links added to the menu after sectors, editions and kinds.", link, nullptr,
     of<std::vector<NamedLink>, &Settings::menu>},
    {"links", "Lists of links at the foot of every page, each with a heading.", links, nullptr,
     of<std::vector<LinkList>, &Settings::link_lists>},
    {"social", "Where else the publisher is found.", link, nullptr,
     of<std::vector<NamedLink>, &Settings::social>},
    {"page", "Pages the publisher keeps in Markdown: about, privacy, corrections, complaints.", page, nullptr,
     of<std::vector<LegalPage>, &Settings::pages>, true},
    {"source", "Where copy comes from.", source, nullptr, of<std::vector<Source>, &Settings::sources>, true},
    {"rule",
     "What happens to new copy that fits, in place of its source's `publish`: the first that fits counts.",
     rule, nullptr, of<std::vector<DeskRule>, &Settings::rules>, true},
    {"source_default", "The rules for a source that is not named.", std::span(source).subspan(1),
     of<Source, &Settings::source_default>},
    {"captured_page", "Saved pages of news sites.", captured_page, whole},
    {"drop", "The folder that is watched for copy.", drop, of<DropSettings, &Settings::drop>},
    {"fetch", "How feeds are fetched.", fetch, of<FetchSettings, &Settings::fetch>},
    {"alarm", "Who is told when a source goes silent or keeps failing; the log is always.", alarm,
     of<AlarmSettings, &Settings::alarm>},
    {"mail", "How mail is sent.", mail, of<MailSettings, &Settings::mail>},
    {"server", "How the site is served.", server, of<ServerSettings, &Settings::server>},
    {"newsroom", "The desk's own listener, apart from the site.", newsroom,
     of<NewsroomSettings, &Settings::newsroom>},
    {"audience", "What readers read and send.", audience, of<AudienceSettings, &Settings::audience>},
    {"limits", "How much of anything.", limits, of<LimitSettings, &Settings::limits>},
};

}  // namespace dateline::table
