#include <array>

#include "press/sample_site.h"
#include "text/slug.h"

namespace dateline::press {
namespace {

struct Row {
  const char *headline, *summary, *sector, *city, *country;
  const char* about;
  const char* kind = "news";
};

// All invented: towns that exist, people and events that do not.
constexpr std::array<Row, sample_count> rows{{
    {"Three Rivers Agree on One Dam, and on Who May Close It",
     "Ministers from three countries on the upper Mekola signed a water treaty on Tuesday that gives farmers "
     "downstream a say in when the gates are closed, ending eleven years of talks.",
     "world", "Vientiane", "LA", "TH"},
    {"Night Trains Return to the Northern Line After Two Winters",
     "The state railway said sleeper services would run four nights a week from May, with half of the new "
     "carriages built in the region.",
     "business", "Tampere", "FI", "SE"},
    {"A Telescope of Fishing Nets Hears the Lake Freeze",
     "Researchers who hung microphones on old nets say they can tell the age of ice by its sound, a cheap "
     "warning for villages that drive across it.",
     "science", "Irkutsk", "RU", ""},
    {"Vaccine Cooler Powered by Buses Reaches Its Hundredth Clinic", "", "health", "Kisumu", "KE", "UG"},
    {"Parliament Votes to Count Empty Houses Before It Taxes Them",
     "The lower chamber backed a register of vacant homes by 88 votes to 71; the tax itself was put off.",
     "politics", "Lisbon", "PT", ""},
    {"Harbour Pilots End Strike With a Promise About Fog", "", "business", "Antwerp", "BE", "NL"},
    {"School Kitchens Buy the Whole Harvest of Forty Villages",
     "A programme that feeds 60,000 pupils now pays growers before they sow, the education ministry said.",
     "society", "Cusco", "PE", ""},
    {"Goalkeeper, 41, Saves Two Penalties and a Club", "", "sport", "Montevideo", "UY", "AR"},
    {"Court Lets Fishermen Sue Over a Shadow",
     "Judges said a village could seek damages for light it lost to a row of towers.", "crime", "Busan", "KR",
     ""},
    {"Forecasters Move the Monsoon's First Day on the Calendar", "", "environment", "Kochi", "IN", "LK"},
    {"Chip Plant Will Heat Nine Thousand Homes, City Says", "", "technology", "Dresden", "DE", ""},
    {"Aftershock Closes Mountain Road; No One Hurt, Officials Say", "", "disasters", "Pokhara", "NP", ""},
    {"A Museum Lends Its Paintings to a Bus", "", "arts", "Tartu", "EE", ""},
    {"Why the Last Mile of Cable Is the Longest",
     "Engineers promise speed. What a valley needs is somebody who answers the telephone.", "technology",
     "Nairobi", "KE", "", "opinion"},
    {"The Winter I Learned to Read a Tide Table", "", "society", "Galway", "IE", "", "blog"},
    {"'We Repair the Net, Not the Fish': a Talk With a Harbour Engineer",
     "Marit Solvang on thirty years of small decisions.", "environment", "Bergen", "NO", "", "interview"},
    {"Ferries Run Free on Election Day", "", "politics", "Split", "HR", "", "shorts"},
    {"A Bakery Sells Yesterday's Bread by Lottery", "", "business", "Porto", "PT", "", "shorts"},
    {"Bees Counted From Orbit for the First Time", "", "science", "Ljubljana", "SI", "", "shorts"},
    {"Town Paints Its Speed Bumps as Books", "", "arts", "Oaxaca", "MX", "", "shorts"},
    {"Central Bank Holds Rate and Publishes Its Doubts", "", "business", "Santiago", "CL", ""},
    {"Peace Monitors Get Bicycles, and a Map Both Sides Drew",
     "The mission said fuel shortages had kept its cars in the yard for a month.", "world", "Goma", "CD",
     "RW"},
    {"Old Spacecraft Answers After Nine Silent Years", "", "science", "Darmstadt", "DE", ""},
    {"Cricket Board Sends Umpires Back to School", "", "sport", "Colombo", "LK", "IN"},
    {"Drought Plan Pays Cities to Stop Watering Stone", "", "environment", "Murcia", "ES", ""},
    {"Nurses Write the Timetable, and the Waiting Falls", "", "health", "Leeds", "GB", ""},
}};

constexpr const char* body =
    "<p>The agreement was reached shortly before midnight, according to two people who were in the room and "
    "a statement that both delegations published in the morning.</p>\n"
    "<p>It sets out who may decide, by when, and what happens if one side does not answer. \"We have written "
    "down what our grandparents did by shouting across the water,\" said Ilse Okonkwo-Lindqvist, who led the "
    "talks for the smallest of the parties.</p>\n"
    "<p>Critics said the text leaves out the years in which there is too little for anyone. A first review "
    "is due in eighteen months.</p>\n"
    "<p>Engineers from both banks are to meet <a href=\"https://rivers.example.org/plan\">every second "
    "Thursday</a> until then.</p>";

}  // namespace

Instant sample_now() {
  return parse_rfc3339("2026-03-03T12:00:00Z").value();
}

Story sample_story(std::int64_t id) {
  const auto& row = rows[static_cast<std::size_t>(id - 1) % rows.size()];
  Story story;
  story.id = StoryId(id);
  story.state = WorkflowState::published;
  story.headline = row.headline;
  story.url_slug = text::url_slug(row.headline);
  story.summary = row.summary;
  story.body_html = body;
  story.short_text = "The council tried it for a month and kept it. Fewer people complained, said the mayor.";
  story.credit_line = "(With inputs from agencies.)";
  story.kind = row.kind;
  story.language = "en";
  story.bylines = {{"Terraces News Desk", "terraces-news-desk", Byline::Kind::desk}};
  if (id % 3 == 0) story.bylines = {{"Amara Deleuze", "amara-deleuze", Byline::Kind::person}};
  story.dateline = {row.city, row.country};
  if (*row.about) story.about_countries = {row.about};
  story.sectors = {row.sector};
  story.created = sample_now() - std::chrono::minutes(47 * id);
  story.updated = *story.created + std::chrono::minutes(id == 1 ? 31 : 0);
  return story;
}

JournalEntry entry_of(Story story) {
  return {.at = sample_now(), .verb = Verb::publish, .who = "desk:test", .story = std::move(story)};
}

}  // namespace dateline::press
