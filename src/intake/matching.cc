#include "intake/matching.h"

#include <string_view>
#include <unordered_map>

namespace dateline::intake {
namespace {

class Matching {
 public:
  Matching(const std::vector<FiledPlace>& filed, const std::vector<NewsItem>& read)
      : filed_(filed), read_(read), matched_(filed.size()), taken_(read.size()) {
    for (std::size_t j = 0; j < read.size(); ++j) by_uri_[read[j].uri].push_back(j);
  }

  void by_place(bool with_its_uri) {
    for (std::size_t i = 0; i < filed_.size(); ++i) {
      const auto place = static_cast<std::size_t>(filed_[i].place);
      if (filed_[i].place < 0 || place >= read_.size()) continue;
      if (!with_its_uri || filed_[i].uri == read_[place].uri) take(i, place);
    }
  }

  void by_uri(bool with_its_version) {
    for (std::size_t i = 0; i < filed_.size(); ++i) {
      const auto found = by_uri_.find(filed_[i].uri);
      if (filed_[i].uri.empty() || found == by_uri_.end()) continue;
      for (const auto j : found->second)
        if (!with_its_version || filed_[i].version == read_[j].version) take(i, j);
    }
  }

  std::vector<std::optional<std::size_t>> result() && { return std::move(matched_); }

 private:
  void take(std::size_t i, std::size_t j) {
    if (matched_[i] || taken_[j]) return;
    matched_[i] = j;
    taken_[j] = true;
  }

  const std::vector<FiledPlace>& filed_;
  const std::vector<NewsItem>& read_;
  std::vector<std::optional<std::size_t>> matched_;
  std::vector<bool> taken_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_uri_;
};

}  // namespace

std::vector<std::optional<std::size_t>> match(const std::vector<FiledPlace>& filed,
                                              const std::vector<NewsItem>& read) {
  // The surest sign first: of items with one uri each stays where it was, where it can.
  Matching matching(filed, read);
  matching.by_place(true);
  matching.by_uri(true);
  matching.by_uri(false);
  matching.by_place(false);
  return std::move(matching).result();
}

}  // namespace dateline::intake
