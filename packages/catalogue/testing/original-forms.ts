// Made-up rows under the headers of public tables as they are published. No row is a copy.

/** "TMDB 5000": lists are JSON. */
export const TMDB_5000 = [
  'budget,genres,homepage,id,keywords,original_language,original_title,overview,popularity,production_companies,production_countries,release_date,revenue,runtime,spoken_languages,status,tagline,title,vote_average,vote_count',
  '1000,"[{""id"": 18, ""name"": ""Drama""}, {""id"": 878, ""name"": ""Science Fiction""}]",,990001,"[{""id"": 1, ""name"": ""lighthouse""}]",fr,Le Phare de verre,"A film, that does\nnot exist.",3.5,[],[],2011-03-04,0,98.0,[],Released,,The Glass Lighthouse,7.1,42',
].join('\n');

/** "IMDB 5000": the title ends in a no-break space. */
export const IMDB_5000 = [
  'color,director_name,num_critic_for_reviews,duration,director_facebook_likes,actor_3_facebook_likes,actor_2_name,actor_1_facebook_likes,gross,genres,actor_1_name,movie_title,num_voted_users,cast_total_facebook_likes,actor_3_name,facenumber_in_poster,plot_keywords,movie_imdb_link,num_user_for_reviews,language,country,content_rating,budget,title_year,actor_2_facebook_likes,imdb_score,aspect_ratio,movie_facebook_likes',
  'Color,Ann Director,10,98,0,0,Ben Second,0,0,Drama|Sci-Fi,Ada First,The Glass Lighthouse\u00a0,1234,0,,0,lighthouse|sea,http://www.imdb.com/title/tt9900001/?ref_=fn_tt_tt_1,3,French,France,PG-13,1000,2011,0,7.4,1.85,0',
].join('\n');

/** IMDb's dumps: tabs, `\N`, quotes that are letters. */
export const IMDB_BASICS = [
  'tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres',
  'tt9900001\tmovie\tThe Glass Lighthouse\tLe Phare de verre\t0\t2011\t\\N\t98\tDrama,Sci-Fi',
  'tt9900002\tmovie\t"Quoted\tQuoted\t0\t1999\t\\N\t\\N\t\\N',
  'tt9900003\ttvEpisode\tAn Episode\tAn Episode\t0\t2001\t\\N\t20\tComedy',
  'tt9900004\tmovie\tSeen by Few\tSeen by Few\t0\t2002\t\\N\t80\tComedy',
  'tt9900005\tmovie\tFrom the Future\tFrom the Future\t0\t3000\t\\N\t80\tComedy',
].join('\n');
export const IMDB_RATINGS = [
  'tconst\taverageRating\tnumVotes',
  'tt9900001\t7.4\t25000',
  'tt9900002\t5.0\t2000',
  'tt9900004\t9.9\t12',
  'tt9900005\t9.9\t12000',
  'tt9900006\t99\t5000',
].join('\n');
export const IMDB_CREW = ['tconst\tdirectors\twriters', 'tt9900001\tnm0000001,nm0000002\t\\N'].join('\n');
export const IMDB_PRINCIPALS = [
  'tconst\tordering\tnconst\tcategory\tjob\tcharacters',
  'tt9900001\t1\tnm0000003\tactress\t\\N\t["Keeper"]',
  'tt9900001\t2\tnm0000004\tcomposer\t\\N\t\\N',
].join('\n');
export const IMDB_NAMES = [
  'nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles',
  'nm0000001\tAnn Director\t\\N\t\\N\tdirector\ttt9900001',
  'nm0000002\tBea Director\t\\N\t\\N\tdirector\ttt9900001',
  'nm0000003\tAda First\t\\N\t\\N\tactress\ttt9900001',
].join('\n');

export const MOVIELENS_MOVIES = [
  'movieId,title,genres',
  '900001,"Glass Lighthouse, The (2011)",Drama|Sci-Fi|IMAX',
  '900002,Nameless,(no genres listed)',
].join('\n');
export const MOVIELENS_LINKS = ['movieId,imdbId,tmdbId', '900001,9900001,990001', '900002,,'].join('\n');
export const MOVIELENS_TAGS = [
  'userId,movieId,tag,timestamp',
  '1,900001,Quiet,1100000000',
  '2,900001,sea,1100000001',
  '3,900001,quiet,1100000002',
].join('\n');
export const MOVIELENS_RATINGS = [
  'userId,movieId,rating,timestamp',
  '1,900001,4.5,1100000000',
  '1,900002,0.5,1100000001',
  '2,900001,99,1100000002',
  '2,777777,3.0,1100000003',
].join('\n');

export const STEAM = [
  'appid,name,release_date,english,developer,publisher,platforms,required_age,categories,genres,steamspy_tags,achievements,positive_ratings,negative_ratings,average_playtime,median_playtime,owners,price',
  '9900010,Lighthouse Keeper,2015-06-01,1,Small Studio;Other Studio,Small Studio,windows;mac,0,Single-player,Adventure;Indie,Horror;Indie;Atmospheric,10,900,100,300,240,20000-50000,7.19',
  '9900011,A Paint Tool,2015-06-01,1,Tools,Tools,windows,0,,Utilities,Utilities,0,1,1,0,0,0-20000,1.0',
].join('\n');

/** goodbooks-10k: ISBNs in powers of ten have lost their last digit. */
export const GOODBOOKS = [
  'book_id,goodreads_book_id,best_book_id,work_id,books_count,isbn,isbn13,authors,original_publication_year,original_title,title,language_code,average_rating,ratings_count,work_ratings_count,work_text_reviews_count,ratings_1,ratings_2,ratings_3,ratings_4,ratings_5,image_url,small_image_url',
  '1,9900020,9900020,1,10,1,9780306406157.0,"Ada Author, Ben Drawer",1951.0,The First Light,"The First Light (Lighthouses, #1)",en-US,4.20,5000,5000,10,0,0,0,0,0,,',
  '2,9900021,9900021,2,10,1,9.78030640615e+12,Ada Author,-750.0,,An Old Book,eng,3.90,300,300,10,0,0,0,0,0,,',
].join('\n');
export const GOODBOOKS_TAGS = ['tag_id,tag_name', '7,fantasy', '8,to-read', '9,young-adult'].join('\n');
export const GOODBOOKS_BOOK_TAGS = [
  'goodreads_book_id,tag_id,count',
  '9900020,8,5000',
  '9900020,7,100',
  '9900020,9,300',
].join('\n');
export const GOODBOOKS_RATINGS = ['user_id,book_id,rating', '5,1,5', '5,2,3', '5,3,3'].join('\n');

export const UDEMY = [
  'course_id,course_title,url,is_paid,price,num_subscribers,num_reviews,num_lectures,level,content_duration,published_timestamp,subject',
  '9900030,Play the Piano by Ear,https://www.udemy.com/piano/,True,20,1500,10,30,Beginner Level,1.5,2016-01-01T00:00:00Z,Musical Instruments',
].join('\n');
export const COURSERA = [
  ',course_title,course_organization,course_Certificate_type,course_rating,course_difficulty,course_students_enrolled',
  '0,Stars and Planets,Some University,COURSE,4.7,Beginner,5.3k',
].join('\n');
export const PODCASTS = [
  'itunes_id,title,author,category,episode_count',
  '99000400,Lights at Sea,Harbour Radio,Society & Culture,40',
].join('\n');
export const SPOTIFY_TRACKS = [
  ',track_id,artists,album_name,track_name,popularity,duration_ms,explicit,danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,time_signature,track_genre',
  '0,aaaaaaaaaaaaaaaaaaaaaa,Ana;Ben,An Album,Morning Song,50,180000,False,0.5,0.25,1,-6.7,0,0.04,0.3,0,0.35,0.75,0.0,4,acoustic',
].join('\n');

/** "The Movies Dataset" (Kaggle, rounakbanik), movies_metadata.csv: lists as Python writes them, some rows shifted. */
export const MOVIES_METADATA = [
  'adult,belongs_to_collection,budget,genres,homepage,id,imdb_id,original_language,original_title,overview,popularity,poster_path,production_companies,production_countries,release_date,revenue,runtime,spoken_languages,status,tagline,title,video,vote_average,vote_count',
  `False,"{'id': 1, 'name': ""Toy's Collection""}",30000,"[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': ""Children's""}]",,990001,tt9900001,en,Play Things,Led by W.,21.9,/x.jpg,[],[],1995-10-30,0,81.0,[],Released,,Play Things,False,7.7,5415`,
  ` - Written by someone,0.065736,/f.png,"[{'name': 'Carousel', 'id': 11176}]",[],1997-08-20,0,104.0,"[{'iso_639_1': 'en'}]",Released,,Midnight Person,False,6.0,1,,,,,,,,,`,
  `False,,0,"[{'id': 18, 'name': 'Drama'}]",,1997-08-20,tt9900009,en,Shifted,,1,,[],[],1999-01-01,0,90,[],Released,,Shifted,False,6.0,1`,
  `True,,0,[],,990003,tt9900003,en,Not for All,,1,,[],[],1999-01-01,0,90,[],Released,,Not for All,False,6.0,1`,
].join('\n');
/** "Spotify Dataset 1921-2020" (Kaggle, yamaerenay): artists as Python lists. */
export const SPOTIFY_PYTHON = [
  'id,name,popularity,duration_ms,explicit,artists,id_artists,release_date,danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,time_signature',
  `aaaaaaaaaaaaaaaaaaaaaa,Carve It,6,126903,0,"['Uli Sample', ""Con's Band""]",['bbbbbbbbbbbbbbbbbbbbbb'],1922-02-22,0.645,0.445,0,-13.338,1,0.451,0.674,0.744,0.151,0.127,104.851,3`,
].join('\n');
/** Goodreads' export of a person's own books, as goodreads.com gave it in 2024. */
export const GOODREADS_LIBRARY = [
  'Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies',
  '9900020,"Winter Tales (Cycle, #1)",Ann  Writer,"Writer, Ann","Bea Drawer, Cy Maker","=""0306406152""","=""9780306406157""",5,3.90,House,Paperback,300,2010,1998,2024/01/02,2023/12/01,"to-read, fantasy","to-read (#1), fantasy (#2)",to-read,secret,,secret,1,0',
  '9900021,Summer Tales,Bob Writer,"Writer, Bob",,="",="",0,0.0,,,,2011,,,2023/12/01,,,read,,,,0,0',
  'x,No Number,Bob Writer,"Writer, Bob",,="",="",0,0.0,,,,2011,,,2023/12/01,,,read,,,,0,0',
].join('\n');
