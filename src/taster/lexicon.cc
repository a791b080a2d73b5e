#include "taster/lexicon.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "taster/lexicon_text.h"

namespace dateline::taster {
namespace {

std::string_view part(std::string_view& rest, char end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto taken = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return taken;
}

bool is_code(std::string_view text) {
  return text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class LexiconReader {
 public:
  bool read(std::string_view line) { return read_topic(line) || read_whole(line) || read_words(line); }
  Lexicon take() { return std::move(read_); }

 private:
  // "topic 20000756 13000000 technology and engineering"; named again it goes on.
  bool read_topic(std::string_view line) {
    if (part(line, ' ') != "topic") return false;
    Topic topic{.code = part(line, ' ')};
    if (is_code(line.substr(0, line.find(' ')))) topic.broader = part(line, ' ');
    topic.name = line;
    if (!is_code(topic.code) || line.empty()) return false;
    auto& topics = read_.topics;
    topic_ = std::ranges::find(topics, topic.code, &Topic::code) - topics.begin();
    if (topic_ == std::ssize(topics)) topics.push_back(std::move(topic));
    return true;
  }

  // "whole futures|arms"
  bool read_whole(std::string_view line) {
    if (part(line, ' ') != "whole" || line.empty()) return false;
    while (!line.empty()) read_.whole.push_back(part(line, '|'));
    return true;
  }

  // "3 goalkeeper|penalty shoot-out"
  bool read_words(std::string_view line) {
    if (topic_ < 0 || line.size() < 3 || line[0] < '1' || line[0] > '3' || line[1] != ' ') return false;
    const int strength = line[0] - '0';
    line.remove_prefix(2);
    while (!line.empty()) {
      const auto word = part(line, '|');
      if (word.empty()) return false;
      read_.topics[static_cast<std::size_t>(topic_)].words.push_back({word, strength});
    }
    return true;
  }

  Lexicon read_;
  std::ptrdiff_t topic_ = -1;
};

}  // namespace

Result<Lexicon> read_lexicon(std::string_view text) {
  LexiconReader reader;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto line = part(text, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    if (!reader.read(line))
      return error(Fault::invalid, fmt::format("line {} is no topic and no words: '{}'", number, line));
  }
  return reader.take();
}

const Lexicon& lexicon() {
  static const auto built_in = [] {
    auto read = read_lexicon(lexicon_text());
    CHECK(read.has_value());
    return std::move(read).value();
  }();
  return built_in;
}

}  // namespace dateline::taster
