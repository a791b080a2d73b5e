{{%AUTOESCAPE context="HTML"}}
<main id="main" class="list corrected" lang="{{LANG}}" dir="{{DIR}}">
<header><h1>{{NAME}}</h1><p><a class="feed" href="{{FEED}}">RSS</a></p></header>
{{#STORIES}}<ul>
{{#STORY}}<li{{#OTHER_LANGUAGE}} lang="{{LANG}}" dir="{{DIR}}"{{/OTHER_LANGUAGE}}><h2><a href="{{HREF}}">{{HEADLINE}}</a></h2>
{{#NOTE}}<p class="note">{{#WHEN}}<bdi><time datetime="{{ISO}}">{{TIME}}</time></bdi>{{/WHEN}}<br>{{TEXT}}</p>{{/NOTE}}
</li>{{/STORY}}
</ul>{{/STORIES}}
{{#EMPTY}}<p class="empty">{{t_no_corrections}}</p>{{/EMPTY}}
