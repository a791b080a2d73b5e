#include "taster/lexicon.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "taster/lexicon_text.h"

namespace dateline::taster {
namespace {

std::string_view take(std::string_view& rest, char end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

bool is_code(std::string_view text) {
  return text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "topic 20000756 13000000 technology and engineering"
bool read_topic(std::string_view line, std::vector<Topic>& topics) {
  if (take(line, ' ') != "topic") return false;
  Topic topic{.code = take(line, ' ')};
  if (is_code(line.substr(0, line.find(' ')))) topic.broader = take(line, ' ');
  topic.name = line;
  if (!is_code(topic.code) || line.empty()) return false;
  topics.push_back(std::move(topic));
  return true;
}

// "3 goalkeeper|penalty shoot-out"
bool read_words(std::string_view line, std::vector<Topic>& topics) {
  if (topics.empty() || line.size() < 3 || line[0] < '1' || line[0] > '3' || line[1] != ' ') return false;
  const int strength = line[0] - '0';
  line.remove_prefix(2);
  while (!line.empty()) {
    const auto word = take(line, '|');
    if (word.empty()) return false;
    topics.back().words.push_back({word, strength});
  }
  return true;
}

}  // namespace

Result<std::vector<Topic>> read_lexicon(std::string_view text) {
  std::vector<Topic> topics;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto line = take(text, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    if (!read_topic(line, topics) && !read_words(line, topics))
      return error(Fault::invalid, fmt::format("line {} is no topic and no words: '{}'", number, line));
  }
  return topics;
}

std::span<const Topic> topic_lexicon() {
  static const auto topics = [] {
    auto read = read_lexicon(lexicon_text());
    CHECK(read.has_value());
    return std::move(read).value();
  }();
  return topics;
}

}  // namespace dateline::taster
