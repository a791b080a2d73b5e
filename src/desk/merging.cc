// The body goes through git's own merge, a line for each block. A line between any two blocks that is in
// all three texts keeps neighbours apart, for git takes changes of adjacent lines for one. Blocks are
// given to it as numbers, since a block may hold line ends itself.

#include "desk/merging.h"

#include <fmt/format.h>
#include <git2.h>

#include <charconv>
#include <map>

#include "base/check.h"
#include "text/html.h"

namespace dateline::desk {
namespace {

constexpr std::string_view between = "-";

struct Git {
  Git() { git_libgit2_init(); }
  ~Git() { git_libgit2_shutdown(); }
};

// Every different block of the three bodies, by number.
class Blocks {
 public:
  std::string lines_of(std::string_view body) {
    std::string lines;
    for (auto& block : text::html_blocks(body)) {
      const auto number = numbers_.try_emplace(block, blocks_.size()).first->second;
      if (number == blocks_.size()) blocks_.push_back(std::move(block));
      fmt::format_to(std::back_inserter(lines), "{}\n{}\n", number, between);
    }
    return lines;
  }

  const std::string& block(std::string_view line) const {
    std::size_t number = 0;
    std::from_chars(line.data(), line.data() + line.size(), number);
    return blocks_.at(number);
  }

 private:
  std::map<std::string, std::size_t> numbers_;
  std::vector<std::string> blocks_;
};

git_merge_file_input input(const std::string& lines) {
  git_merge_file_input input = GIT_MERGE_FILE_INPUT_INIT;
  input.ptr = lines.data();
  input.size = lines.size();
  return input;
}

template <class Each>
void each_line(std::string_view lines, Each each) {
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    each(lines.substr(0, end));
    lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
  }
}

// Both sides stand one after the other in what git could not merge; paragraphs are counted as the desk has
// them.
void merge_body(const Copy& base, const Copy& desk, const Copy& wire, Merged& merged) {
  static const Git git;
  Blocks blocks;
  const auto was = blocks.lines_of(base.body_html), ours = blocks.lines_of(desk.body_html),
             theirs = blocks.lines_of(wire.body_html);
  const auto ancestor = input(was), our_side = input(ours), their_side = input(theirs);
  git_merge_file_result result = {};
  CHECK(git_merge_file(&result, &ancestor, &our_side, &their_side, nullptr) == 0);

  std::size_t paragraph = 1;
  bool is_theirs = false;
  each_line({result.ptr, result.len}, [&](std::string_view line) {
    if (line.starts_with("<<<<<<<"))
      merged.conflicts.push_back(fmt::format("paragraph {}", paragraph));
    else if (line.starts_with("=======") || line.starts_with(">>>>>>>"))
      is_theirs = line.front() == '=';
    else if (line != between && !is_theirs) {
      merged.copy.body_html += blocks.block(line);
      ++paragraph;
    }
  });
  git_merge_file_result_free(&result);
}

void merge_field(std::string_view name, std::string Copy::* field, const Copy& base, const Copy& desk,
                 const Copy& wire, Merged& merged) {
  const auto& ours = desk.*field;
  const auto& theirs = wire.*field;
  const bool changed_by_both = ours != base.*field && theirs != base.*field && ours != theirs;
  if (changed_by_both) merged.conflicts.emplace_back(name);
  merged.copy.*field = ours == base.*field ? theirs : ours;
}

}  // namespace

Merged merge(const Copy& base, const Copy& desk, const Copy& wire) {
  Merged merged;
  merge_field("headline", &Copy::headline, base, desk, wire, merged);
  merge_field("summary", &Copy::summary, base, desk, wire, merged);
  merge_field("kind", &Copy::kind, base, desk, wire, merged);
  merge_body(base, desk, wire, merged);
  return merged;
}

}  // namespace dateline::desk
