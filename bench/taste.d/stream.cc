// Invented copy through the whole taster, with 10,000, 100,000 and 200,000 items in the window.
//
//     bench_taste PLACES.dat [ITEMS_MEASURED]
//
// Events of one to six reports share names, words and figures; the rest of each item is words by Zipf's
// law. The window is filled without the survey of places, which is measured and not filled with. Prints a
// JSON object a line: items in the window, microseconds of CPU an item, items a second, bytes an item.
#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

#include "settings/reader.h"
#include "taster/events.h"
#include "taster/identity.h"
#include "taster/passages.h"
#include "taster/taste.h"

namespace dateline {
namespace {

class Wire {
 public:
  NewsItem next() {
    if (open_.empty() || draw(2) == 0) open_.push_back(new_event());
    const auto at = draw(open_.size());
    auto& event = open_[at];
    NewsItem item;
    item.uri = fmt::format("urn:bench:{}", ++items_);
    item.version = "1";
    item.version_created = Instant(std::chrono::seconds(1'764'000'000 + items_));
    item.headline = sentence(event, 9);
    for (int i = 0; i < 6; ++i)
      item.body_html += fmt::format("<p>{}. {}.</p>", sentence(event, 18), sentence(event, 18));
    if (--event.left == 0) open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
    return item;
  }

 private:
  struct Event {
    std::vector<std::string> names, words, figures;
    std::string place;
    std::size_t left = 1;
  };

  std::size_t draw(std::size_t below) { return random_() % below; }

  static std::string spelled(std::size_t number) {
    constexpr std::string_view consonants = "bcdfghjklmnpqrstvz", vowels = "aeiou";
    std::string word;
    for (number += 91; number > 0; number /= 90) {
      word += consonants[number % 90 / 5];
      word += vowels[number % 5];
    }
    return word;
  }

  std::string word() {
    const auto share = static_cast<double>(random_()) / static_cast<double>(std::mt19937_64::max());
    return spelled(static_cast<std::size_t>(std::exp(share * std::log(30'000.0))));
  }

  std::string name() {
    auto text = spelled(40'000 + draw(40'000));
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  Event new_event() {
    constexpr std::array places{"Seoul", "Oslo", "Lima", "Nairobi", "Geneva", "Cairo", "Hanoi", "Quito"};
    Event event{.place = places[draw(places.size())], .left = 1 + draw(6)};
    for (int i = 0; i < 5; ++i) event.names.push_back(name());
    for (int i = 0; i < 14; ++i) event.words.push_back(word());
    for (int i = 0; i < 4; ++i) event.figures.push_back(std::to_string(2 + draw(9'000)));
    return event;
  }

  const std::string& one_of(const std::vector<std::string>& list) { return list[draw(list.size())]; }

  std::string sentence(const Event& event, int words) {
    static const std::vector<std::string> small{"the", "of",  "and", "to",   "in",
                                                "a",   "for", "on",  "with", "said"};
    std::string text = "It";
    for (int i = 0; i < words; ++i) {
      const auto kind = draw(100);
      text += ' ';
      text += kind < 38   ? one_of(small)
              : kind < 50 ? one_of(event.names)
              : kind < 68 ? one_of(event.words)
              : kind < 71 ? one_of(event.figures)
              : kind < 73 ? event.place
                          : word();
    }
    return text;
  }

  std::mt19937_64 random_{7};
  std::vector<Event> open_;
  std::int64_t items_ = 0;
};

struct Newsroom {
  const taster::Taster& taster;
  taster::Window window;
  std::int64_t items = 0, related = 0;

  void put(const NewsItem& item, const taster::Tasting& tasting, const taster::Trace& trace,
           const std::vector<std::string>& keys) {
    ++items;
    const bool joins = tasting.decision == Outcome::related;
    if (joins) ++related;
    const StoryId story(items);
    window.put({ItemId(items), story, joins ? tasting.story : story, *item.version_created}, trace, keys);
  }

  void fill(const NewsItem& item) {
    const auto [keys, sketch] = taster::identity_of(item, "bench", "ninjs");
    taster::Tasting tasting;
    tasting.words = taster::event_words(taster::passages(item), {}, {});
    const auto trace = taster::trace_of(item, tasting.words, sketch, window);
    taster::relate(tasting, trace, window);
    put(item, tasting, trace, keys);
  }

  void taste(const NewsItem& item) {
    const auto [keys, sketch] = taster::identity_of(item, "bench", "ninjs");
    auto known = window.with_keys(keys);
    const auto near = window.near_duplicates(sketch);
    auto tasting = taster.taste(item, "bench", "ninjs", {});
    const auto trace = taster::trace_of(item, tasting.words, sketch, window);
    taster::relate(tasting, trace, window);
    put(item, tasting, trace, keys);
  }
};

double cpu_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

int run(const char* places, int measured) {
  auto gazetteer = taster::Gazetteer::open(places);
  if (!gazetteer) return fmt::print(stderr, "{}\n", gazetteer.error().text()), 2;
  const auto taster =
      taster::Taster::create(default_settings(),
                             std::make_shared<const taster::Gazetteer>(std::move(gazetteer).value()))
          .value();
  Wire wire;
  Newsroom newsroom{taster, taster::Window()};
  for (const std::size_t size : {10'000U, 100'000U, 200'000U}) {
    while (newsroom.window.size() + static_cast<std::size_t>(measured) < size) newsroom.fill(wire.next());
    std::vector<NewsItem> items;
    for (int i = 0; i < measured; ++i) items.push_back(wire.next());
    const auto before = cpu_seconds();
    for (const auto& item : items) newsroom.taste(item);
    const auto each = (cpu_seconds() - before) / measured;
    fmt::print(
        R"({{"in_window":{},"microseconds":{:.1f},"items_a_second":{:.0f},"bytes_an_item":{},"related":{:.2f}}})"
        "\n",
        newsroom.window.size(), 1e6 * each, 1 / each, newsroom.window.bytes() / newsroom.window.size(),
        static_cast<double>(newsroom.related) / static_cast<double>(newsroom.items));
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace
}  // namespace dateline

int main(int count, char** words) {
  if (count < 2) return std::fputs("bench_taste PLACES.dat [ITEMS_MEASURED]\n", stderr), 2;
  return dateline::run(words[1], count > 2 ? std::atoi(words[2]) : 5'000);
}
