// Site: answers readers with the bytes that press has made.
//
// A reader's request never reaches the archive (law 5): what is in the page table is sent from memory
// on the reactor that read the request; a story outside the hot set is asked of BackIssues on a worker
// thread and pressed for this one reply.
//
// Owned by run.cc; what it is given outlives it, and it outlives the server that has its handlers.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "base/clock.h"
#include "http/handler.h"
#include "http/server.h"
#include "http/workers.h"
#include "news/ports.h"
#include "press/page_table.h"
#include "press/versions_page.h"
#include "site/asked_surface.h"
#include "site/live_seats.h"
#include "site/print_desk.h"
#include "site/public_routes.h"
#include "site/reader_forms.h"
#include "site/view_tap.h"

namespace dateline::site {

using PressAlone = std::function<press::PagePtr(const PublicStory&)>;  // any thread

// What a site does with readers besides answering them; each may be missing.
struct Listening {
  ReaderForms* forms = nullptr;                    // takes what they send
  ViewCount* views = nullptr;                      // counts what they read
  const http::ClientAddress* addresses = nullptr;  // with `views`
};

// What a reader who compares versions is answered with. Without a history nobody can.
struct VersionRoom {
  StoryHistory* history = nullptr;
  std::function<std::vector<PublicStory>(const std::vector<JournalEntry>&, Instant now)>
      choose;  // any thread
  std::function<press::PagePtr(std::span<const PublicStory>, const press::VersionChoice&)>
      press;  // any thread
};

// What stands behind a site, and outlives it.
struct Backroom {
  const Surface& pages;  // that the page tables come from
  AskedSurfaces& asked;
  BackIssues& back_issues;
  Pictures& pictures;
  PressAlone press_alone;
  const Clock& clock;
  VersionRoom versions = {};
  LiveLimits live = {};
  Listening listening = {};
  PublicRoutes mounted = {};  // of other rooms
};

class ReaderHandler;

// One way in which readers are answered. False: this request is not its own, ask the next.
struct Way {
  PublicRoute route;
  std::function<bool(ReaderHandler&, const http::Request&, http::Responder&)> answer;
};

class Site {
 public:
  explicit Site(Backroom backroom);

  const Listening& listening() const { return listening_; }
  // Every way there is, in the order in which they are tried; the last one answers whatever is left.
  const std::vector<Way>& ways() const { return ways_; }
  std::vector<PublicRoute> routes() const;

  // One handler for each reactor of a server, all of them with `table` until show() says otherwise.
  http::HandlerFactory handlers(TablePtr table);

  // From now on every reactor answers from `table`: each swaps it between two requests, so a reader
  // sees all of a change or none of it; readers of /live are told with the swap. Returns when all have, so
  // that what is noted as applied is what readers see; a reactor that is stuck is waited for a second. Any
  // thread but a reactor's.
  static void show(http::Server& server, TablePtr table);

  // Every reactor hands over the views that it has, and makes its digests with `key` from now on. Any
  // thread; does not wait for the reactors.
  static void gather_views(http::Server& server, const SecretDigest& key);

  // Answers later, from the archive; at once with 503 where too many are being answered so already.
  void answer_back_issue(StoryId id, const http::Request& request, http::Responder& responder, TablePtr table,
                         std::optional<View> view);
  // The versions of a story, likewise.
  void answer_versions(StoryId id, const http::Request& request, http::Responder& responder, TablePtr table);
  // The same for a print of a picture; where no story in memory shows it, the archive is asked which do.
  void answer_print(press::PrintAsked asked, const http::Request& request, http::Responder& responder,
                    TablePtr table);
  // What another room has mounted, likewise.
  void answer_mounted(const PublicRoutes::Mounted& mounted, const http::Request& request,
                      http::Responder& responder);

  // For one stream of /live. Any thread.
  LiveSeats& live_seats() { return live_seats_; }

 private:
  http::Reply versions(StoryId id, const http::Request& request, const press::PageTable& table) const;
  http::Reply back_issue(StoryId id, const http::Request& request, const press::PageTable& table) const;
  void count(const http::Reply& reply, const std::optional<View>& view) const;
  // Where an answer is made later, and the surface that it is one of; none: a surface of another room's.
  struct Room {
    http::Workers& workers;
    std::atomic<unsigned>& waiting;
    AskedSurface* surface = nullptr;
  };
  // Runs `make` there, with the request; 503 where too many wait.
  template <class Make>
  void answer_later(const Room& room, const http::Request& request, http::Responder& responder, Make make);

  AskedSurfaces& asked_;
  BackIssues& back_issues_;
  const PrintDesk prints_;
  const PressAlone press_alone_;
  const Clock& clock_;
  const VersionRoom versions_;
  const Listening listening_;
  const PublicRoutes mounted_;
  const std::vector<Way> ways_;
  LiveSeats live_seats_;
  std::atomic<unsigned> stories_waiting_ = 0, prints_waiting_ = 0;
  http::Workers story_workers_, print_workers_;  // last: they use all of the above
};

}  // namespace dateline::site
