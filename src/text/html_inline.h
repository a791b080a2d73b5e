// The inside of one paragraph, being written: text, line breaks and inline elements, canonical.
//
// Elements open only where text needs them and close before the space that follows, so empty ones vanish
// and writing what was read back gives the same bytes. White space collapses, except in `pre`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::text {

// An inline element around whatever comes: <a href=…>, <b>. `id` tells two of the same kind apart.
struct InlineElement {
  int id = 0;
  std::string tag;
  std::string start;  // the whole start tag
};

class InlineWriter {
 public:
  explicit InlineWriter(bool preformatted = false) : preformatted_(preformatted) {}

  void text(std::string_view text, const std::vector<InlineElement>& around);
  void image(std::string_view html, const std::vector<InlineElement>& around);
  void space() { space_ = true; }
  void line_break();
  int breaks() const { return breaks_; }  // line breaks since the last text
  bool empty() const { return !ink_; }    // nothing a reader would see

  std::string finish();  // closes what is open and starts anew

 private:
  void make_ready(const std::vector<InlineElement>& around);
  void write_preformatted(std::string_view text, const std::vector<InlineElement>& around);
  void close_to(std::size_t count);

  bool preformatted_;
  std::string out_;
  std::vector<InlineElement> open_;
  bool ink_ = false;
  bool space_ = false;
  int breaks_ = 0;
};

}  // namespace dateline::text
