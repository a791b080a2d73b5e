// A page's <head>: its title, where it stands, how it looks when shared, and what machines read.
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "press/imprint.h"
#include "press/part.h"
#include "press/picture.h"

namespace dateline::press {

struct HeadOf {
  std::string title;        // without the site's name
  std::string description;  // one sentence; may be empty
  std::string path;         // its own address; empty for errors
  std::string language;     // empty: the site's
  std::optional<ListKey> feed;
  std::string data;  // JSON-LD, escaped for <script>; may be empty
  struct Article {
    std::optional<Instant> created, updated;
    std::string section;
    std::optional<SharedPicture> image;
    std::string image_alt, colour;  // the colour stands in the picture's place until it is there
  };
  std::optional<Article> article;
  bool noindex = false;       // search engines are to leave it out
  bool hides_itself = false;  // from the lists that it shares with other pages
};

struct Head {
  PartPtr part;
  std::string style_hash;  // CSP source of its <style>
};

Head press_head(const Imprint& imprint, const HeadOf& of);

}  // namespace dateline::press
